package org.tributary.ingest.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.push.WikisForTests;
import org.tributary.ingest.wiki.Wikis;
import org.tributary.testing.EnabledIfMediaWiki;
import org.tributary.testing.RealMediaWiki;
import org.tributary.testing.RiverServers;

/** A real MediaWiki tells of its changes by itself, over UDP. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class PushIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** A third of the pause between two questions to a wiki whose push source is trusted. */
    private static final Duration LONG_BEFORE_IT_IS_ASKED = Duration.ofSeconds(10);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Wikis wikis;

    @Test
    @EnabledIfMediaWiki
    void an_edit_is_told_long_before_the_wiki_would_be_asked() throws Exception {
        int port = freePort();
        String settings = "$wgRCFeeds['river'] = [ 'class' => 'UDPRCFeedEngine', 'formatter' => 'JSONRCFeedFormatter',"
                + " 'uri' => 'udp://127.0.0.1:" + port + "' ];\n";
        String feed = "push:udp:" + port;
        await().atMost(PATIENCE).until(() -> given().get("/v1/feeds").statusCode() == 200);
        try (RealMediaWiki real = RealMediaWiki.start(Path.of("target"), settings);
                PageChangesForTests changes = new PageChangesForTests(kafka)) {
            follow(real, "udp://127.0.0.1:" + port);
            await().atMost(PATIENCE).until(() -> isLive(feed));
            for (int round = 0; round < 4; round++) {
                told(
                        changes,
                        real.edit("Warm", "text " + round, "so that both have told the same often enough"),
                        PATIENCE);
            }

            long slowest = 0;
            for (int round = 0; round < 5; round++) {
                long revision = real.edit("Prompt", "text " + round, "round " + round);
                long saved = System.nanoTime();
                told(changes, revision, LONG_BEFORE_IT_IS_ASKED);
                slowest = Math.max(slowest, System.nanoTime() - saved);
            }

            assertThat(Duration.ofNanos(slowest)).isLessThan(LONG_BEFORE_IT_IS_ASKED);
            given().get("/v1/feeds")
                    .then()
                    .statusCode(200)
                    .body("items.findAll { it.wiki_id == 'pushed' }.feed", hasItems(feed, "recent-changes"))
                    .body("items.find { it.feed == '" + feed + "' }.caught_up_dt", notNullValue())
                    .body("items.find { it.feed == '" + feed + "' }.lag_seconds", greaterThanOrEqualTo(0));
            given().delete("/v1/wikis/pushed").then().statusCode(204);
        }
    }

    private void follow(RealMediaWiki real, String pushSource) {
        given().contentType(ContentType.JSON)
                .body(Map.of("url", real.url(), "wiki_id", "pushed"))
                .post("/v1/wikis")
                .then()
                .statusCode(201);
        Wiki wiki = wikis.find(new WikiId("pushed")).orElseThrow();
        wikis.publish(
                wiki.with(WikisForTests.plan(pushSource), Clock.systemUTC().instant()));
    }

    private boolean isLive(String feed) {
        return checkpoints.last(new WikiId("pushed"), feed).stream().anyMatch(each -> each.state() == FeedState.LIVE);
    }

    private static void told(PageChangesForTests changes, long revision, Duration patience) {
        changes.awaitOne(
                PageChange.class,
                each -> each.wikiId().value().equals("pushed")
                        && each.revision() != null
                        && each.revision().revId().value() == revision,
                patience);
    }

    private static int freePort() throws IOException {
        try (DatagramSocket any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
