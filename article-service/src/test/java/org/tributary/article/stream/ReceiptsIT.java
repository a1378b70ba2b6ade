package org.tributary.article.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.article.Events;
import org.tributary.article.http.Publisher;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;
import org.tributary.testing.RiverServers;

/** What was hidden is listed until every subscriber has said that it deleted it; what it was is never told. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class ReceiptsIT extends Listened {
    private static final WikiId WIKI = new WikiId("receiptwiki");
    private static final String REDACTIONS = "/v1/redactions";
    private static final String OPEN = REDACTIONS + "?unacknowledged=true&wiki=receiptwiki";
    private static final String SECRET = "zqreceipt";

    @Test
    void a_redaction_is_awaited_of_every_subscriber_until_it_is_acknowledged() throws Exception {
        introduce("mirror.one").statusCode(201).body("subscriber", equalTo("mirror.one"));
        introduce("mirror.one").statusCode(200);
        try (Publisher publisher = new Publisher(WIKI.value());
                InputStream stream = open("mirror.two")) {
            assertThat(stream.read()).isNotNegative();
            publisher.wiki();
            Events page = new Events(WIKI, 1, "Receipts");
            publisher.send(page.create(Events.revision(11, "Text " + SECRET)));
            publisher.send(page.edit(Events.revision(12, "Text of second.")));
            publisher.send(page.visibility(100, withoutText(11)));

            String id = redacted();

            one(id).body("hidden", contains("text"))
                    .body("page_id", equalTo(1))
                    .body("rev_id", equalTo(11))
                    .body("awaited", hasItems("mirror.one", "mirror.two"))
                    .body("acknowledged", hasSize(0));
            acknowledge(id, "mirror.one").statusCode(200).body("acknowledged.subscriber", contains("mirror.one"));
            open(id, "mirror.two", true);
            open(id, "mirror.one", false);
            given().get("/redactions?unacknowledged=true&wiki=receiptwiki")
                    .then()
                    .body(containsString("mirror.two"))
                    .body(not(containsString(SECRET)));

            acknowledgeAll("mirror.two", List.of(id, "00000000-0000-4000-8000-000000000000"))
                    .statusCode(200)
                    .body("items", contains(id));

            open(id, "mirror.two", false);
            one(id).body("acknowledged.subscriber", hasItems("mirror.one", "mirror.two"))
                    .body("awaited", not(hasItem("mirror.two")));
            assertThat(given().get("/q/metrics").asString()).contains("tributary_article_redactions_awaited");
        } finally {
            given().delete("/v1/subscribers/mirror.one").then().statusCode(204);
            given().delete("/v1/subscribers/mirror.two").then().statusCode(204);
        }
    }

    @Test
    void what_cannot_be_acknowledged_is_refused_with_the_reason() {
        String unknown = "00000000-0000-4000-8000-000000000001";
        introduce("not a name").statusCode(400).body("parameter", equalTo("subscriber"));
        introduce("mirror.three").statusCode(201);
        acknowledge(unknown, "mirror.three").statusCode(404);
        acknowledge("one", "mirror.three").statusCode(400).body("parameter", equalTo("redaction"));
        acknowledge(unknown, "nobody.known").statusCode(422);
        acknowledgeAll("mirror.three", List.of()).statusCode(400).body("parameter", equalTo("redactions"));
        given().get(REDACTIONS + "?unacknowledged=perhaps").then().statusCode(400);
        given().get("/v2/stream/tributary.article_change.v1?subscriber=not a name")
                .then()
                .statusCode(400);
        given().delete("/v1/subscribers/mirror.three").then().statusCode(204);
        given().delete("/v1/subscribers/mirror.three").then().statusCode(404);
    }

    private static InputStream open(String subscriber) throws IOException, InterruptedException {
        URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port
                + "/v2/stream/tributary.article_change.v1?subscriber=" + subscriber);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /** The id that a subscriber reads in the change that tells of the hiding. */
    private String redacted() {
        return await().atMost(PATIENCE)
                .until(
                        () -> tail.ring().of(Set.of("receiptwiki:1")).stream()
                                .map(entry -> tree(entry.json()))
                                .filter(event -> event.path("article_change_kind")
                                        .asText()
                                        .equals("redact"))
                                .map(event -> event.path("meta").path("id").asText())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private static JsonNode tree(String json) {
        try {
            return EventCodec.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Revision withoutText(long id) {
        Slot slot = new Slot(Slot.MAIN, "wikitext", "text/x-wiki", null, null, null, null);
        return new Revision(
                new RevisionId(id),
                null,
                Events.at(id),
                null,
                null,
                "comment " + id,
                false,
                User.named(7L, "Ada"),
                false,
                true,
                true,
                null,
                Map.of(Slot.MAIN, slot));
    }

    private static ValidatableResponse introduce(String name) {
        return given().contentType("application/json")
                .body(Map.of("subscriber", name))
                .post("/v1/subscribers")
                .then();
    }

    private static ValidatableResponse one(String id) {
        return given().get(REDACTIONS + "/" + id).then().statusCode(200).body(not(containsString(SECRET)));
    }

    private static void open(String id, String subscriber, boolean isOpen) {
        assertThat(given().get(OPEN + "&subscriber=" + subscriber)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.redaction", String.class)
                        .contains(id))
                .isEqualTo(isOpen);
    }

    private static ValidatableResponse acknowledge(String id, String subscriber) {
        return given().contentType("application/json")
                .body(Map.of("subscriber", subscriber))
                .post(REDACTIONS + "/" + id + "/acknowledgements")
                .then();
    }

    private static ValidatableResponse acknowledgeAll(String subscriber, List<String> ids) {
        return given().contentType("application/json")
                .body(Map.of("subscriber", subscriber, "redactions", ids))
                .post(REDACTIONS + "/acknowledgements")
                .then();
    }
}
