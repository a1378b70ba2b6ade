package org.tributary.article.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.article.Events;
import org.tributary.article.http.Publisher;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.User;
import org.tributary.testing.RiverServers;

/** A licence that an operator states is told to subscribers for every article it is about, and for no other. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class RelicensingIT extends Listened {
    private static final WikiId WIKI = new WikiId("relicensewiki");
    private static final String V1 = "/v1/wikis/relicensewiki/";
    private static final String EXCEPTIONS = V1 + "licence-exceptions";
    private static final User ADA = User.named(1L, "Ada");

    @Test
    void the_articles_a_statement_is_about_are_told_of_again_and_no_others() {
        try (Publisher publisher = new Publisher(WIKI.value())) {
            publisher.wiki();
            Events imported = new Events(WIKI, 2, "Two");
            publisher.send(new Events(WIKI, 1, "One").create(Events.revision(11, 11, ADA, "One.")));
            publisher.send(imported.create(Events.revision(21, 21, User.named(0L, "nc>Anna"), "Two.")));
            publisher.send(imported.edit(Events.revision(22, 22, ADA, "Two, and more.")));
            publisher.send(new Events(WIKI, 3, "Three").create(Events.revision(31, 31, ADA, "Three.")));
            awaitVersion(1, 1);
            awaitVersion(2, 2);
            awaitVersion(3, 1);

            state("{\"page_id\": 1, \"spdx\": \"CC-BY-NC-4.0\", \"reason\": \"agreed\"}");
            awaitVersion(1, 2);
            state("{\"page_id\": 1, \"spdx\": \"CC-BY-NC-4.0\", \"reason\": \"agreed, in other words\"}");
            state("{\"imported_from\": \"nc\", \"spdx\": \"CC-BY-NC-3.0\", \"reason\": \"their terms\"}");
            awaitVersion(2, 3);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(ring(1))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("\"page_change_kind\":\"restate\"", "CC-BY-NC-4.0", "One."));
            given().delete(EXCEPTIONS + "?page_id=1").then().statusCode(204);
            awaitVersion(1, 3);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(ring(1))
                    .hasSize(3)
                    .last()
                    .asString()
                    .contains("CC-BY-SA-4.0")
                    .doesNotContain("CC-BY-NC"));
            given().get(V1 + "pages/1/ledger/proof").then().statusCode(200).body("first_break", nullValue());
            given().get(V1 + "pages/1").then().body("version", equalTo(3));
            given().get(V1 + "pages/3").then().body("version", equalTo(1));
        }
    }

    private static void state(String body) {
        given().contentType("application/json")
                .body(body)
                .put(EXCEPTIONS)
                .then()
                .statusCode(200);
    }

    private static void awaitVersion(long page, int version) {
        await().atMost(PATIENCE).until(() -> {
            var answer = given().get(V1 + "pages/" + page);
            return answer.statusCode() == 200 && answer.jsonPath().getInt("version") >= version;
        });
    }

    private List<String> ring(long page) {
        return tail.ring().of(Set.of(WIKI + ":" + page)).stream()
                .map(Entry::json)
                .toList();
    }
}
