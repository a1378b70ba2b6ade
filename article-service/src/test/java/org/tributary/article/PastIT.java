package org.tributary.article;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.store.ArticleStore;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.testing.RiverServers;

/** What an article said at an instant of the past, under which title, and who had made it by then. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class PastIT {
    private static final WikiId WIKI = new WikiId("pastwiki");
    private static final User ANNA = User.named(7L, "Anna");
    private static final User BEN = User.named(8L, "Ben");

    @Inject
    PageChangeBatch batch;

    @Inject
    ArticleChangePublisher publisher;

    @Inject
    ArticleStore store;

    @BeforeEach
    void two_pages_that_change_places() {
        Wiki wiki = Events.wiki(WIKI, Following.LIVE, Events.START);
        store.keep(wiki);
        Events one = new Events(WIKI, 1, "Soma");
        Events two = new Events(WIKI, 2, "Perikaryon");
        Events leading = new Events(WIKI, 3, "Cell_body");
        Events circle = new Events(WIKI, 4, "Circle");
        List<PageChange> life = List.of(
                one.create(Events.revision(10, 10, ANNA, "A soma.")),
                two.create(Events.revision(11, 11, BEN, "A perikaryon.")),
                leading.create(Events.revision(12, 12, BEN, "#REDIRECT [[Soma#Shape|the body]]")),
                circle.create(Events.revision(13, 13, BEN, "#REDIRECT [[Circle]]")),
                one.titled("Away").move(20, null),
                two.titled("Soma").move(21, null),
                one.titled("Perikaryon").move(22, null),
                one.titled("Perikaryon").edit(Events.revision(30, 30, BEN, "A soma is a body.")),
                one.titled("Perikaryon").delete(40),
                one.titled("Perikaryon").undelete(50, Events.revision(30, 30, BEN, "A soma is a body.")),
                one.titled("Perikaryon")
                        .restate(51, Events.revision(10, 10, ANNA, "A soma."), RestateReason.UNDELETE, false),
                one.titled("Perikaryon")
                        .restate(60, Events.revision(99, 5, BEN, "Imported."), RestateReason.IMPORT, false));
        new Applied(batch, publisher, wiki).apply(life);
    }

    @Test
    void a_title_leads_to_the_page_that_had_it_then() {
        at("/pages?title=Soma", 15, 200).body("page_id", equalTo(1)).body("page_title_now", equalTo("Perikaryon"));
        at("/pages?title=Away", 20, 200).body("page_id", equalTo(1));
        at("/pages?title=Away", 22, 404);
        at("/pages?title=Soma", 25, 200).body("page_id", equalTo(2)).body("page_title_now", nullValue());
        at("/pages?title=Perikaryon", 25, 200).body("page_id", equalTo(1));
        at("/pages?title=Perikaryon", 15, 200).body("page_id", equalTo(2));
        at("/pages?title=Soma", 4, 404);
    }

    @Test
    void an_article_is_told_with_the_title_revision_and_contributors_of_its_time() {
        at("/pages/1", 15, 200)
                .body("page_title", equalTo("Soma"))
                .body("revision.rev_id", equalTo(10))
                .body("attribution.contributors_total", equalTo(2))
                .body("attribution.text", containsString("“Soma” by Anna and Ben"));
        at("/pages/1", 7, 200)
                .body("revision.rev_id", equalTo(99))
                .body("attribution.contributors_total", equalTo(1))
                .body("attribution.contributors[0].user_text", equalTo("Ben"));
        at("/pages/1", 35, 200)
                .body("page_title", equalTo("Perikaryon"))
                .body("revision.rev_id", equalTo(30))
                .body("attribution.contributors_total", equalTo(2))
                .body("attribution.contributors[0].edits", equalTo(2));
        at("/pages/1", 4, 404);
        RestAssured.get("/v1/wikis/pastwiki/pages/1/attribution?revision=99")
                .then()
                .statusCode(200)
                .body(containsString("by Ben ("));
    }

    @Test
    void a_page_that_was_deleted_then_is_not_told_of() {
        at("/pages/1", 39, 200);
        at("/pages/1", 45, 404).body("detail", containsString("deleted"));
        at("/pages?title=Perikaryon", 45, 404);
        at("/pages/1", 55, 200).body("revision.rev_id", equalTo(30));
    }

    @Test
    void redirects_lead_where_they_led_then_and_circles_answer_as_themselves() {
        at("/pages?title=Cell_body", 15, 200).body("page_id", equalTo(1)).body("redirected_from", equalTo("Cell_body"));
        at("/pages?title=Cell_body", 25, 200).body("page_id", equalTo(2));
        at("/pages?title=Cell_body&redirect=no", 25, 200).body("page_id", equalTo(3));
        at("/pages?title=Circle", 25, 200).body("page_id", equalTo(4)).body("is_redirect", equalTo(true));
    }

    private static ValidatableResponse at(String path, long second, int status) {
        return RestAssured.given()
                .queryParam("at", Events.at(second).toString())
                .get("/v1/wikis/pastwiki" + path)
                .then()
                .statusCode(status);
    }
}
