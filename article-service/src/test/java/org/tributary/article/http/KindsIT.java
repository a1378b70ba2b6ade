package org.tributary.article.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.testing.RiverServers;

/** Histories are searched by what kind of edits they are made of. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class KindsIT {
    private static final String WIKI = "/v1/wikis/kindswiki";

    private static boolean isPublished;

    @BeforeEach
    void publishOnce() {
        if (isPublished) {
            return;
        }
        isPublished = true;
        try (Publisher publisher = new Publisher("kindswiki")) {
            publish(publisher);
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            get("/revisions/45", 200);
            get("/revisions/54", 200);
            get("/revisions/31", 200);
        });
    }

    private static void publish(Publisher publisher) {
        publisher.wiki();
        publisher.edit(8, "Kinds", 40, 0, "Anna", "one");
        publisher.edit(8, "Kinds", 41, 40, said("Bert", "/* Life */ born"), "two");
        publisher.edit(8, "Kinds", 42, 41, said("Anna", "Undid revision 41 by Bert"), "one");
        publisher.edit(8, "Kinds", 43, 42, "Bert", "three");
        publisher.edit(8, "Kinds", 44, 43, said("Anna", "weg damit", "mw-rollback"), "one");
        publisher.edit(8, "Kinds", 45, 44, said("Anna", "/* Life */ 43 entfernt", "mw-undo"), "five");
        publisher.edit(9, "言い争い", 50, 0, "Anna", "one");
        publisher.edit(9, "言い争い", 51, 50, "Bert", "two");
        publisher.edit(9, "言い争い", 52, 51, said("Anna", "[[特別:投稿記録/Bert|Bert]]の第51版を元に戻しました"), "one");
        publisher.edit(9, "言い争い", 53, 52, said("Bert", "51 again"), "three");
        publisher.edit(9, "言い争い", 54, 53, said("Anna", "[[特別:投稿記録/Bert|Bert]]から[[利用者:Anna|Anna]]の版へ"), "one");
        publisher.edit(7, "Quarrel", 30, 0, "Anna", "long");
        publisher.edit(7, "Quarrel", 33, 32, "Anna", "long");
        publisher.edit(7, "Quarrel", 32, 31, "Bert", "short");
        publisher.edit(7, "Quarrel", 31, 30, "Bert", "");
    }

    private static Publisher.Said said(String editor, String comment, String... tags) {
        return new Publisher.Said(editor, comment, List.of(tags));
    }

    @Test
    void a_history_is_filtered_by_kinds_of_edits() {
        String history = "/pages/8/history";
        get(history, 200)
                .body("items.rev_id", contains(45, 44, 43, 42, 41, 40))
                .body("items[0].edit.kinds", contains("revert", "undo", "section"))
                .body("items[2].edit.kinds", contains("other"));
        get(history + "?kind=created", 200).body("items.rev_id", contains(40));
        get(history + "?kind=section", 200).body("items.rev_id", contains(45, 41));
        get(history + "?kind=undo", 200).body("items.rev_id", contains(45, 42));
        get(history + "?kind=rollback", 200).body("items.rev_id", contains(44));
        get(history + "?kind=revert", 200).body("items.rev_id", contains(45, 44, 42));
        get(history + "?kind=other", 200).body("items.rev_id", contains(43));
        get(history + "?kind=section&editor=Bert", 200).body("items.rev_id", contains(41));
        get("/pages/7/history?kind=identity, blanking", 200).body("items.rev_id", contains(33, 31));
        get(history + "?kind=identity", 200).body("items", hasSize(0)).body("next", nullValue());
        get(history + "?kind=undo,vandalism", 400)
                .body("parameter", equalTo("kind"))
                .body("detail", containsString("created, revert, identity, undo, rollback, blanking, section, other"));
    }

    @Test
    void edits_are_found_whose_comments_say_it_in_another_language() {
        get("/pages/9/history?kind=undo", 200).body("items.rev_id", contains(52));
        get("/pages/9/history?kind=rollback", 200).body("items.rev_id", contains(54));
        get("/pages/9/history?kind=undo,rollback", 200).body("items.rev_id", contains(54, 52));
    }

    @Test
    void a_filtered_history_is_read_in_slices() {
        String first = get("/pages/8/history?kind=revert&limit=2", 200)
                .body("items.rev_id", contains(45, 44))
                .extract()
                .path("next");
        given().queryParam("cursor", first)
                .get(WIKI + "/pages/8/history?kind=revert&limit=2")
                .then()
                .statusCode(200)
                .body("items.rev_id", contains(42))
                .body("next", nullValue());
        get("/pages/8/history?kind=revert&cursor=x", 400).body("parameter", equalTo("cursor"));
    }

    @Test
    void a_whole_wiki_is_told_by_kinds_of_edits() {
        assertThat(text("/revisions?kind=revert,blanking").lines().map(KindsIT::revId))
                .containsExactly(31L, 33L, 42L, 44L, 45L, 52L, 54L);
        get("/revisions?kind=any", 400).body("parameter", equalTo("kind"));
    }

    private static ValidatableResponse get(String path, int status) {
        return given().accept("application/json").get(WIKI + path).then().statusCode(status);
    }

    private static String text(String path) {
        return given().accept("*/*")
                .get(WIKI + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static long revId(String line) {
        int start = line.indexOf("\"rev_id\":") + 9;
        return Long.parseLong(line.substring(start, line.indexOf(',', start)));
    }
}
