package org.tributary.article.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.article.Events;
import org.tributary.article.http.Publisher;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;
import org.tributary.testing.RiverServers;

/** Whoever asks not to be named is named nowhere, until that is taken back; every count stays as it was. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class CreditRemovalIT extends Listened {
    private static final WikiId WIKI = new WikiId("uncreditwiki");
    private static final String V1 = "/v1/wikis/uncreditwiki/";
    private static final String REMOVALS = V1 + "credit-removals";
    private static final String NAME = "Zqshy";
    private static final User SHY = User.named(9L, NAME);
    private static final User ADA = User.named(1L, "Ada");

    @Inject
    Consumers consumers;

    @Inject
    Tellable tellable;

    private final Instant begun = Clock.systemUTC().instant();

    @Test
    void a_name_is_gone_for_a_page_then_for_the_wiki_and_comes_back() {
        try (Publisher publisher = new Publisher(WIKI.value())) {
            publisher.wiki();
            Events one = new Events(WIKI, 1, "One");
            Events two = new Events(WIKI, 2, "Two");
            publisher.send(one.create(by(SHY, 11)));
            publisher.send(one.edit(by(ADA, 12)));
            publisher.send(one.edit(by(SHY, 13)));
            publisher.send(two.create(by(SHY, 21)));
            awaitVersion(1, 3);
            awaitVersion(2, 1);
            assertThat(answers(1)).anyMatch(answer -> answer.contains(NAME));

            int ofPage = remove("{\"page_id\": 1, \"user_text\": \"Zqshy\", \"reason\": \"asked by letter\"}");

            assertNamelessOnPageOne();
            assertThat(answers(2)).anyMatch(answer -> answer.contains(NAME));
            awaitTold(ofPage, 2);
            assertThat(past(6))
                    .filteredOn(event -> event.contains("\"One\""))
                    .hasSize(5)
                    .noneMatch(event -> event.contains(NAME));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(ring(1)).noneMatch(event -> event.contains(NAME)));
            given().get(V1 + "pages/1/ledger/proof").then().statusCode(200).body("first_break", nullValue());

            int ofWiki = remove("{\"user_id\": 9, \"reason\": \"asked again\"}");
            publisher.send(two.edit(by(SHY, 22)));
            awaitVersion(2, 2);

            assertThat(answers(2)).noneMatch(answer -> answer.contains(NAME));
            awaitTold(ofWiki, 3);
            assertThat(past(9)).noneMatch(event -> event.contains(NAME));
            assertThat(given().get(REMOVALS)
                            .then()
                            .body("items.removal", hasItems(ofPage, ofWiki))
                            .extract()
                            .asString())
                    .doesNotContain(NAME);

            restore(ofWiki);
            restore(ofPage);

            assertNamedAgain(ofPage);
        }
    }

    private static void assertNamedAgain(int removal) {
        contributors(1).body("items.user_text", contains(NAME, "Ada"));
        contributors(2).body("items.user_text", contains(NAME));
        awaitTold(removal, 4);
        given().get(REMOVALS + "/" + removal).then().body("restored_reason", equalTo("a mistake"));
    }

    private static void assertNamelessOnPageOne() {
        assertThat(answers(1)).noneMatch(answer -> answer.contains(NAME));
        contributors(1)
                .body("contributors_total", equalTo(2))
                .body("edits_total", equalTo(3))
                .body("items.edits", contains(2, 1))
                .body("items.kind", contains("hidden", "account"))
                .body("items.user_text", not(hasItem(NAME)));
        given().get(V1 + "pages/1")
                .then()
                .body("attribution.contributors_total", equalTo(2))
                .body("attribution.text", containsString("by Ada and one other"));
        given().get(V1 + "pages/1/history?editor=" + NAME).then().body("items", hasSize(0));
        given().get(V1 + "revisions/11").then().body("is_editor_visible", equalTo(false));
    }

    @Test
    void what_cannot_be_done_is_refused_with_the_reason() {
        try (Publisher publisher = new Publisher(WIKI.value())) {
            publisher.wiki();
            Events page = new Events(WIKI, 5, "Five");
            publisher.send(page.create(by(User.named(51L, "Twin"), 51)));
            publisher.send(page.edit(by(User.named(52L, "Twin"), 52)));
            awaitVersion(5, 2);

            refused("{\"user_id\": 9}", 400, "reason");
            refused("{\"reason\": \"why\"}", 400, "user_id");
            refused("{\"user_id\": 9, \"user_text\": \"A\", \"reason\": \"why\"}", 400, "user_id");
            refused("{\"page_id\": 0, \"user_id\": 9, \"reason\": \"why\"}", 400, "page_id");
            given().contentType("application/json")
                    .body("{\"user_text\": \"Twin\", \"reason\": \"why\"}")
                    .post(REMOVALS)
                    .then()
                    .statusCode(422);
            int removal = remove("{\"user_id\": 777, \"reason\": \"in advance\"}");
            given().contentType("application/json")
                    .body("{\"user_id\": 777, \"reason\": \"once more\"}")
                    .post(REMOVALS)
                    .then()
                    .statusCode(409)
                    .body("state", equalTo("removed"));
            given().delete(REMOVALS + "/" + removal).then().statusCode(400).body("parameter", equalTo("reason"));
            given().delete(REMOVALS + "/987654?reason=none").then().statusCode(404);
        }
    }

    private static void refused(String body, int status, String parameter) {
        given().contentType("application/json")
                .body(body)
                .post(REMOVALS)
                .then()
                .statusCode(status)
                .body("parameter", equalTo(parameter));
    }

    private static int remove(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(REMOVALS)
                .then()
                .statusCode(201)
                .extract()
                .path("removal");
    }

    private static void restore(int removal) {
        given().delete(REMOVALS + "/" + removal + "?reason=a mistake").then().statusCode(200);
    }

    private static void awaitTold(int removal, int revisions) {
        await().atMost(PATIENCE).untilAsserted(() -> given().get(REMOVALS + "/" + removal)
                .then()
                .body("is_told", equalTo(true))
                .body("revisions_told", greaterThanOrEqualTo(revisions)));
    }

    private static ValidatableResponse contributors(long page) {
        return given().get(V1 + "pages/" + page + "/contributors").then().statusCode(200);
    }

    private static Revision by(User editor, long id) {
        return Events.revision(id, id, editor, "State " + id);
    }

    private static void awaitVersion(long page, int version) {
        await().atMost(PATIENCE).until(() -> {
            var answer = given().get(V1 + "pages/" + page);
            return answer.statusCode() == 200 && answer.jsonPath().getInt("version") >= version;
        });
    }

    private static List<String> answers(long page) {
        String read = "/wikis/uncreditwiki/";
        List<String> paths = new ArrayList<>();
        for (String kind : List.of("", "/history", "/contributors", "/attribution", "/attribution?form=json-ld")) {
            paths.add(V1 + "pages/" + page + kind);
        }
        for (String kind : List.of("/history", "/contributors")) {
            paths.add(read + "pages/" + page + kind);
        }
        paths.add(read + "page/" + (page == 1 ? "One" : "Two"));
        paths.add(V1 + "pages/" + page + "?at=2024-01-01T00:00:20Z");
        paths.add(V1 + "pages/" + page + "/ledger");
        for (long revision = page * 10 + 1; revision <= page * 10 + 3; revision++) {
            paths.add(V1 + "revisions/" + revision);
            paths.add(read + "revisions/" + revision);
            paths.add(V1 + "pages/" + page + "/attribution?revision=" + revision);
        }
        paths.add(read + "rest.php/v1/page/" + (page == 1 ? "One" : "Two") + "/history");
        return paths.stream().map(path -> given().get(path).asString()).toList();
    }

    /** Everything that is on the topic about this wiki, as a subscriber hears it who asks for the past. */
    private List<String> past(int events) {
        List<String> told = new ArrayList<>();
        try (Past past = new Past(consumers, Tail.TOPIC)) {
            Map<Integer, Long> offsets = new HashMap<>(past.offsets(new Start.Since(begun)));
            past.seek(offsets);
            await().atMost(PATIENCE).until(() -> {
                List<Entry> ofThesePages = past.poll().stream()
                        .filter(entry ->
                                Set.of("uncreditwiki:1", "uncreditwiki:2").contains(entry.key()))
                        .toList();
                tellable.now(ofThesePages).forEach(entry -> told.add(entry.json()));
                return told.size() >= events;
            });
        }
        return told;
    }

    private List<String> ring(long page) {
        return tail.ring().of(Set.of(WIKI + ":" + page)).stream()
                .map(Entry::json)
                .toList();
    }
}
