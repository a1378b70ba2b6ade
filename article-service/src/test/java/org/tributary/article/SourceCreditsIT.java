package org.tributary.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.reading.provenance.ProvenanceReader;
import org.tributary.article.store.ArticleStore;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.testing.RiverServers;

/** Pages that text was taken from are credited with the page that it went into. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class SourceCreditsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> FORMS = List.of("text", "html", "json-ld", "tasl");
    private static final User ANNA = User.named(7L, "Anna");
    private static final User BEN = User.named(8L, "Ben");

    @Inject
    PageChangeBatch batch;

    @Inject
    ArticleChangePublisher publisher;

    @Inject
    ArticleStore store;

    @Inject
    ProvenanceReader reader;

    @Test
    void the_source_and_those_who_had_written_it_are_credited_everywhere() {
        owing(new WikiId("owingwiki"));
        String path = "/v1/wikis/owingwiki/pages/1";

        given().get(path + "/attribution?form=tasl&length=full")
                .then()
                .statusCode(200)
                .body("author", equalTo("Ben"))
                .body("sources.title", contains("Axon"))
                .body("sources[0].author", equalTo("Anna"))
                .body("sources[0].terms", equalTo("same"))
                .body("sources[0].author_url", containsString("action=history"));
        given().get(path + "/attribution?form=tasl&revision=25").then().body("sources", hasSize(0));
        given().get(path).then().body("attribution.text", containsString("“Axon” by Anna"));
        given().get("/v1/wikis/owingwiki/credits").then().body("items[0].sources.title", contains("Axon"));
        assertThat(given().get("/wikis/owingwiki/credits").asString()).contains("with text of");
        assertThat(given().get("/wikis/owingwiki/page/Soma").asString()).contains("Some of the text was taken");
        assertThat(compliance(path).getString("findings.find { it.subject == 'sources' }.state"))
                .isEqualTo("missing");
    }

    @Test
    void a_source_that_somebody_rejected_and_a_name_that_somebody_took_back_vanish_from_every_form() {
        WikiId wiki = new WikiId("rejectingwiki");
        owing(wiki);
        String path = "/v1/wikis/rejectingwiki/pages/1";
        sent(Map.of("page_id", 1, "user_text", "Anna", "reason", "asked"))
                .post("/v1/wikis/rejectingwiki/credit-removals")
                .then()
                .statusCode(201);
        for (String form : FORMS) {
            assertThat(given().get(path + "/attribution?length=full&form=" + form)
                            .asString())
                    .contains("Axon")
                    .doesNotContain("Anna");
        }

        String id = reader.of(PageKey.of(wiki.value(), 1)).getFirst().id();
        sent(Map.of("state", "rejected", "by", "Carla"))
                .patch(path + "/provenance/" + id)
                .then()
                .statusCode(200);

        for (String form : FORMS) {
            assertThat(given().get(path + "/attribution?form=" + form).asString())
                    .doesNotContain("Axon");
        }
        assertThat(compliance(path).getString("findings.find { it.subject == 'sources' }.state"))
                .isEqualTo("ok");
    }

    @Test
    void a_source_under_another_licence_is_said_and_warned_of_where_the_two_do_not_combine() {
        owing(new WikiId("licencewiki"));
        String path = "/v1/wikis/licencewiki";
        for (String spdx : List.of("CC-BY-4.0", "CC-BY-NC-4.0")) {
            sent(Map.of("page_id", 2, "spdx", spdx, "reason", "agreed"))
                    .put(path + "/licence-exceptions")
                    .then()
                    .statusCode(200);
            boolean isOpen = spdx.equals("CC-BY-4.0");

            given().get(path + "/pages/1/licence")
                    .then()
                    .statusCode(200)
                    .body("sources[0].licence.spdx", equalTo(spdx))
                    .body("sources[0].terms", equalTo(isOpen ? "other" : "apart"))
                    .body("warnings.kind", isOpen ? hasSize(0) : contains("source_does_not_combine"));
            assertThat(given().get(path + "/pages/1/attribution").asString())
                    .contains("Axon", "That text is licensed under");
        }
    }

    @Test
    void a_source_on_a_wiki_that_is_not_held_is_linked_by_the_prefix_that_the_wiki_tells() {
        WikiId wiki = new WikiId("prefixwiki");
        Wiki known = Events.wiki(wiki, Following.LIVE, Events.START);
        Wiki telling = new Wiki(
                wiki,
                known.name(),
                known.url(),
                known.apiUrl(),
                known.articleUrl(),
                known.language(),
                known.generator(),
                known.rights(),
                known.namespaces(),
                known.redirectKeywords(),
                known.notices(),
                known.following(),
                known.dt(),
                null,
                null,
                Map.of("cells", "https://cells.example.org/wiki/$1"));
        Events page = new Events(wiki, 1, "Soma");
        apply(telling, List.of(page.create(Said.in(30, BEN, "copied from [[cells:Cell body]]", "One."))));

        given().get("/v1/wikis/prefixwiki/pages/1/attribution?form=tasl")
                .then()
                .statusCode(200)
                .body("sources.title", contains("Cell body"))
                .body("sources[0].source_name", equalTo("cells.example.org"))
                .body("sources[0].title_url", equalTo("https://cells.example.org/wiki/Cell_body"))
                .body("sources[0].author_url", equalTo("https://cells.example.org/wiki/Cell_body?action=history"))
                .body("sources[0].terms", equalTo("unknown"));
    }

    /** A page that took text from another one, which somebody else has edited since. */
    private void owing(WikiId wiki) {
        Events page = new Events(wiki, 1, "Soma");
        Events source = new Events(wiki, 2, "Axon");
        apply(
                Events.wiki(wiki, Following.LIVE, Events.START),
                List.of(
                        source.create(Said.in(20, ANNA, "first", "Axon.")),
                        page.create(Said.in(25, BEN, "first", "Soma.")),
                        page.edit(Said.in(30, BEN, "copied from [[Axon]]", "Soma. Axon.")),
                        source.edit(Said.in(40, User.named(9L, "Late"), "more", "Axon. And more."))));
    }

    private static JsonPath compliance(String page) {
        return given().contentType("text/plain; charset=UTF-8")
                .body("Soma. Axon.")
                .post(page + "/compliance")
                .jsonPath();
    }

    private static RequestSpecification sent(Map<String, ?> json) {
        return given().contentType(ContentType.JSON).body(json);
    }

    /** Applies changes and waits until it is known that the first page has a source. */
    private void apply(Wiki wiki, List<PageChange> changes) {
        store.keep(wiki);
        new Applied(batch, publisher, wiki).apply(changes);
        await().atMost(PATIENCE)
                .until(() -> reader.of(PageKey.of(wiki.wikiId().value(), 1)).size() == 1);
    }
}
