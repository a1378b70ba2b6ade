package org.tributary.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.Following;

/** PostgreSQL and Kafka are taken away in the middle of the work and brought back: nothing is lost, nothing is told twice. */
@QuarkusTest
@QuarkusTestResource(value = OutageServers.class, restrictToAnnotatedClass = true)
final class OutageIT {
    private static final WikiId WIKI = new WikiId("outagewiki");
    private static final Duration LONG = Duration.ofSeconds(90);

    @Inject
    ArticleReader reader;

    @Test
    void work_goes_on_where_it_was_when_postgresql_is_back() throws IOException {
        Events page = new Events(WIKI, 1, "Cortex");
        PageKey key = PageKey.of(WIKI.value(), 1);
        try (River river = new River()) {
            river.put(Events.wiki(WIKI, Following.LIVE, Events.START));
            river.put(edits(page, 1, 300));
            await().atMost(LONG).until(() -> version(key) > 0);

            OutageServers.stopPostgreSql();
            river.put(edits(page, 301, 600));
            await().atMost(LONG)
                    .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503));
            OutageServers.startPostgreSql();

            await().atMost(LONG).until(() -> version(key) == 600);
            await().atMost(LONG).until(() -> River.versions(key).size() >= 600);
            assertThat(River.versions(key)).isEqualTo(versions(600));
            await().atMost(LONG)
                    .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        }
    }

    @Test
    void work_goes_on_where_it_was_when_kafka_is_back() throws IOException {
        Events page = new Events(WIKI, 2, "Medulla");
        PageKey key = PageKey.of(WIKI.value(), 2);
        try (River river = new River()) {
            river.put(Events.wiki(WIKI, Following.LIVE, Events.START));
            river.put(edits(page, 1001, 1400));
            await().atMost(LONG).until(() -> version(key) > 0);

            OutageServers.stopKafka();
            OutageServers.startKafka();
            river.put(edits(page, 1401, 1500));

            await().atMost(LONG).until(() -> version(key) == 500);
            await().atMost(LONG).until(() -> River.versions(key).size() >= 500);
            assertThat(River.versions(key)).isEqualTo(versions(500));
        }
    }

    private long version(PageKey key) {
        return reader.article(key).map(ArticleView::version).orElse(0L);
    }

    private static PageChange[] edits(Events page, long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(id -> page.edit(Events.revision(id, "The text of revision " + id + ". ".repeat(200))))
                .toArray(PageChange[]::new);
    }

    private static List<Long> versions(long to) {
        return LongStream.rangeClosed(1, to).boxed().toList();
    }
}
