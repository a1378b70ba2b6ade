package org.tributary.article;

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
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
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
    void sources_of_sources_are_credited_as_they_were_when_text_was_taken_and_vanish_with_any_link_between() {
        WikiId wiki = new WikiId("chainwiki");
        chain(wiki);
        String path = "/v1/wikis/chainwiki/pages/";

        given().get(path + "1/attribution?form=tasl&length=full")
                .then()
                .body("sources.title", contains("Axon", "Nerve", "Cell body"))
                .body("sources.by_way_of", contains(null, "Axon", "Nerve"))
                .body("sources.author", contains("Anna", "Clara", ""))
                .body("sources[2].source_name", equalTo("cells.example.org"))
                .body("sources.further_url", contains(null, null, null));
        for (String form : FORMS) {
            assertThat(given().get(path + "1/attribution?form=" + form).asString())
                    .contains("Axon", "Nerve", "Clara", "Cell body")
                    .doesNotContain("Too late");
        }
        given().get(path + "1/licence").then().body("sources.by_way_of", contains(null, "Axon", "Nerve"));
        given().get(path + "1").then().body("attribution.text", containsString("By way of “Axon”"));
        given().get("/v1/wikis/chainwiki/credits?limit=1")
                .then()
                .body("items[0].sources.by_way_of", contains(null, "Axon", "Nerve"));
        assertThat(given().get("/v1/wikis/chainwiki/pages").asString().lines())
                .first()
                .asString()
                .contains("By way of “Axon”", "Cell body");
        assertThat(given().get("/wikis/chainwiki/page/Soma").asString()).contains("by way of <bdi>Axon</bdi>");
        given().get(path + "1/attribution?form=tasl&revision=45").then().body("sources", hasSize(0));

        reject(wiki, 2, "Nerve");

        given().get(path + "1/attribution?form=tasl").then().body("sources.title", contains("Axon"));
    }

    @Test
    void a_source_that_text_came_from_twice_is_told_once_with_those_who_had_written_it_last() {
        WikiId wiki = new WikiId("twicewiki");
        Events soma = new Events(wiki, 1, "Soma");
        Events axon = new Events(wiki, 2, "Axon");
        Events nerve = new Events(wiki, 3, "Nerve");
        apply(
                Events.wiki(wiki, Following.LIVE, Events.START),
                List.of(
                        nerve.create(Said.in(10, ANNA, "first", "Nerve.")),
                        soma.create(Said.in(20, BEN, "copied from [[Nerve]]", "Nerve.")),
                        nerve.edit(Said.in(30, User.named(9L, "Clara"), "more", "Nerve. More.")),
                        axon.create(Said.in(40, BEN, "copied from [[Nerve]]", "More.")),
                        soma.edit(Said.in(50, BEN, "copied from [[Axon]]", "Nerve. More.")),
                        nerve.edit(Said.in(60, User.named(10L, "Late"), "more", "Nerve. More. Still more."))),
                Map.of(1, 2, 2, 1));

        given().get("/v1/wikis/twicewiki/pages/1/attribution?form=tasl")
                .then()
                .body("sources.title.sort()", contains("Axon", "Nerve"))
                .body("sources.find { it.title == 'Nerve' }.author", equalTo("Anna, Clara"))
                .body("sources.find { it.title == 'Nerve' }.by_way_of", nullValue());
        reject(wiki, 1, "Nerve");
        given().get("/v1/wikis/twicewiki/pages/1/attribution?form=tasl").then().body("sources.title", contains("Axon"));
    }

    @Test
    void where_sources_are_not_followed_any_further_it_is_said_where_more_are() {
        WikiId wiki = new WikiId("longwiki");
        List<PageChange> changes = new ArrayList<>();
        for (int page = 8; page > 0; page--) {
            String comment = page == 8 ? "first" : "copied from [[Page " + (page + 1) + "]]";
            changes.add(new Events(wiki, page, "Page_" + page).create(Said.in(100 - page, ANNA, comment, "Text.")));
        }
        apply(
                Events.wiki(wiki, Following.LIVE, Events.START),
                changes,
                Map.of(1, 1, 2, 1, 3, 1, 4, 1, 5, 1, 6, 1, 7, 1));

        given().get("/v1/wikis/longwiki/pages/1/attribution?form=tasl")
                .then()
                .body("sources.title", contains("Page 2", "Page 3", "Page 4", "Page 5", "Page 6"))
                .body("sources.findAll { it.further_url }.title", contains("Page 6"))
                .body("sources[4].further_url", containsString("title=Page_6&action=history"));
        assertThat(given().get("/v1/wikis/longwiki/pages/1/attribution").asString())
                .contains("More of the text came from pages that are not named here")
                .doesNotContain("Page 7");
    }

    @Test
    void a_source_on_a_wiki_that_is_not_held_is_linked_by_the_prefix_that_the_wiki_tells() {
        WikiId wiki = new WikiId("prefixwiki");
        Events page = new Events(wiki, 1, "Soma");
        apply(telling(wiki), List.of(page.create(Said.in(30, BEN, "copied from [[cells:Cell body]]", "One."))));

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

    /** A page that took text from one that had taken it from another, which had it from elsewhere. */
    private void chain(WikiId wiki) {
        Events soma = new Events(wiki, 1, "Soma");
        Events axon = new Events(wiki, 2, "Axon");
        Events nerve = new Events(wiki, 3, "Nerve");
        Events other = new Events(wiki, 4, "Too_late");
        apply(
                telling(wiki),
                List.of(
                        nerve.create(Said.in(20, User.named(9L, "Clara"), "copied from [[cells:Cell body]]", "Nerve.")),
                        axon.create(Said.in(25, ANNA, "first", "Axon.")),
                        axon.edit(Said.in(30, ANNA, "copied from [[Nerve]]", "Axon. Nerve.")),
                        nerve.edit(Said.in(35, User.named(10L, "Too late"), "more", "Nerve. Later.")),
                        other.create(Said.in(40, User.named(11L, "Too late"), "first", "Other.")),
                        soma.create(Said.in(45, BEN, "first", "Soma.")),
                        soma.edit(Said.in(50, BEN, "copied from [[Axon]]", "Soma. Axon. Nerve.")),
                        axon.edit(Said.in(60, ANNA, "copied from [[Too late]]", "Axon. Nerve. Other.")),
                        nerve.edit(Said.in(70, ANNA, "copied from [[Soma]]", "Nerve. Later. Soma."))),
                Map.of(1, 1, 2, 2, 3, 2));
    }

    /** A wiki that tells which other one a prefix stands for. */
    private static Wiki telling(WikiId wiki) {
        Wiki known = Events.wiki(wiki, Following.LIVE, Events.START);
        return new Wiki(
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
    }

    private void reject(WikiId wiki, int page, String title) {
        String id = reader.of(PageKey.of(wiki.value(), page)).stream()
                .filter(link -> link.source().title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
        sent(Map.of("state", "rejected", "by", "Carla"))
                .patch("/v1/wikis/" + wiki + "/pages/" + page + "/provenance/" + id)
                .then()
                .statusCode(200);
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
        apply(wiki, changes, Map.of(1, 1));
    }

    /** The same, until so many sources of these pages are known. */
    private void apply(Wiki wiki, List<PageChange> changes, Map<Integer, Integer> sources) {
        store.keep(wiki);
        new Applied(batch, publisher, wiki).apply(changes);
        sources.forEach((page, count) -> await().atMost(PATIENCE)
                .until(() -> reader.of(PageKey.of(wiki.wikiId().value(), page)).size() == count));
    }
}
