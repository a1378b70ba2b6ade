package org.tributary.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.reading.provenance.ProvenanceLink;
import org.tributary.article.reading.provenance.ProvenanceReader;
import org.tributary.article.store.ArticleStore;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.testing.RiverServers;

/** Where texts came from is found whatever arrives first, decided by people, and forgotten with what is hidden. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class ProvenanceIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
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

    @Inject
    DataSource database;

    @Test
    void a_copy_is_found_whichever_page_and_revision_arrives_first() {
        List<WikiId> wikis = List.of(new WikiId("copyfirst"), new WikiId("copylast"));
        for (WikiId wiki : wikis) {
            long seed = wiki.value().hashCode();
            Events source = new Events(wiki, 1, "Soma");
            Events copy = new Events(wiki, 2, "Axon");
            Events other = new Events(wiki, 3, "Glia");
            PageChange first = source.create(Events.revision(10, 10, ANNA, words(seed, 120)));
            PageChange later = source.edit(Events.revision(11, 11, ANNA, words(seed, 120) + " " + words(seed + 1, 90)));
            PageChange short0 = copy.create(Events.revision(20, 20, BEN, words(seed + 2, 90)));
            PageChange taken =
                    copy.edit(Events.revision(21, 21, BEN, words(seed + 2, 90) + "\n" + words(seed, 120) + " end"));
            PageChange quoting = other.create(Events.revision(
                    30, 30, BEN, words(seed + 3, 90) + " <blockquote>" + words(seed, 120) + "</blockquote>"));
            boolean isInOrder = wiki.equals(wikis.getFirst());
            apply(wiki, isInOrder ? List.of(first, later) : List.of(taken));
            derived(wiki);
            apply(wiki, isInOrder ? List.of(short0, taken, quoting) : List.of(quoting, short0));
            derived(wiki);
            apply(wiki, isInOrder ? List.of() : List.of(later));
            derived(wiki);
            apply(wiki, isInOrder ? List.of() : List.of(first));
            derived(wiki);

            ProvenanceLink link = only(wiki, 2);
            assertThat(link.source().key()).contains(PageKey.of(wiki.value(), 1));
            assertThat(link.source().contributors()).extracting("userText").containsExactly("Anna");
            assertThat(link.evidence()).hasSize(1);
            assertThat(link.evidence().getFirst().revId()).isEqualTo(21);
            assertThat(link.evidence().getFirst().words()).isBetween(110, 125);
            assertThat(sources(wiki, 1)).isEmpty();
            assertThat(sources(wiki, 3)).isEmpty();
        }
    }

    @Test
    void the_note_of_an_import_is_a_revision_that_changes_nothing() {
        WikiId wiki = new WikiId("notingwiki");
        Events page = new Events(wiki, 1, "Hücre");
        apply(
                wiki,
                List.of(
                        page.create(Said.in(10, ANNA, "first", "One.")),
                        page.edit(Said.in(11, BEN, "3 sürüm: [[:de:Zelle]]", "One.")),
                        page.edit(Said.in(12, BEN, "3 sürüm: [[:fr:Cellule]]", "One two."))));
        derived(wiki);

        assertThat(sources(wiki, 1))
                .extracting(link -> link.kind() + " " + link.source().title())
                .containsExactly("IMPORT Zelle");
    }

    @Test
    void comments_names_and_templates_say_where_a_text_came_from_until_they_are_hidden() throws SQLException {
        WikiId wiki = new WikiId("sayingwiki");
        Events page = new Events(wiki, 1, "Soma");
        Events talk = new Events(wiki, 2, "Talk:Soma");
        Events moved = new Events(wiki, 3, "Cell");
        apply(
                wiki,
                List.of(
                        page.create(Said.in(10, User.named(0L, "nap>Anna"), "first", "One.")),
                        page.edit(Said.in(11, BEN, "copied from [[zqperikaryon]]", "One two.")),
                        moved.create(Said.in(30, BEN, "text moved to [[soma]]", "Left.")),
                        new PageChange.Create(
                                talk.create(Said.in(20, BEN, "tag", "x")).meta(),
                                Events.at(20),
                                wiki,
                                talkPage(talk),
                                BEN,
                                "tag",
                                Said.in(20, BEN, "tag", "{{Translated page|de|Zellkörper|version=77}}"))));
        derived(wiki);

        assertThat(sources(wiki, 1))
                .extracting(link -> link.kind() + " " + link.source().title())
                .containsExactlyInAnyOrder("IMPORT Soma", "COPY zqperikaryon", "SPLIT Cell", "TRANSLATION Zellkörper");

        Revision hidden = Said.in(11, BEN, "copied from [[zqperikaryon]]", "One two.");
        apply(wiki, List.of(page.visibility(50, Said.withoutComment(hidden))));
        assertThat(marks("zqperikaryon")).isZero();
        derived(wiki);
        assertThat(sources(wiki, 1))
                .extracting(link -> link.source().title())
                .containsExactlyInAnyOrder("Soma", "Cell", "Zellkörper");

        apply(wiki, List.of(moved.delete(60)));
        derived(wiki);
        assertThat(sources(wiki, 1))
                .extracting(link -> link.source().title())
                .containsExactlyInAnyOrder("Soma", "Zellkörper");
    }

    @Test
    void prints_of_a_text_and_what_was_found_by_them_go_when_it_is_hidden() throws SQLException {
        WikiId wiki = new WikiId("printwiki");
        Events source = new Events(wiki, 1, "Soma");
        Events copy = new Events(wiki, 2, "Axon");
        Revision secret = Events.revision(10, 10, ANNA, words(77, 120));
        apply(
                wiki,
                List.of(
                        source.create(secret),
                        source.edit(Events.revision(11, 11, ANNA, words(78, 120))),
                        copy.create(Events.revision(20, 20, BEN, words(77, 120)))));
        derived(wiki);
        assertThat(only(wiki, 2).source().key()).contains(PageKey.of("printwiki", 1));

        apply(wiki, List.of(source.visibility(40, Said.withoutText(secret))));

        assertThat(sources(wiki, 2)).isEmpty();
        assertThat(prints(1, 10)).isZero();
        derived(wiki);
        assertThat(sources(wiki, 2)).isEmpty();
        assertThat(prints(1, 10)).isZero();
        assertThat(prints(1, 11)).isEqualTo(1);
    }

    @Test
    void a_passage_that_comes_back_is_not_taken_from_those_who_took_it_meanwhile() {
        for (int edits : List.of(1, 5)) {
            WikiId wiki = new WikiId("returning" + edits);
            Events source = new Events(wiki, 1, "Soma");
            Events copy = new Events(wiki, 2, "Axon");
            String passage = words(910 + edits, 500);
            String rest = words(920 + edits, 60);
            apply(wiki, List.of(source.create(Events.revision(10, 10, ANNA, rest + "\n" + passage))));
            derived(wiki);
            for (int i = 1; i <= edits; i++) {
                apply(wiki, List.of(source.edit(Events.revision(10 + i, 10 + i, BEN, rest + " less " + i))));
                derived(wiki);
            }
            apply(wiki, List.of(copy.create(Events.revision(30, 30, BEN, passage))));
            derived(wiki);

            apply(wiki, List.of(source.edit(Events.revision(40, 40, ANNA, rest + "\nAgain: " + passage))));
            derived(wiki);

            assertThat(sources(wiki, 1)).as("after " + edits).isEmpty();
            assertThat(only(wiki, 2).source().key()).contains(PageKey.of(wiki.value(), 1));
        }
    }

    @Test
    void people_reject_and_add_sources_and_a_rejected_one_stays_rejected() {
        Events page = copied(new WikiId("decidingwiki"));
        String path = "/v1/wikis/decidingwiki/pages/1/provenance";
        String id = only(page.wikiId(), 1).id();

        sent(Map.of("state", "rejected", "by", "Carla", "note", "only a word"))
                .patch(path + "/" + id)
                .then()
                .statusCode(200);
        apply(page.wikiId(), List.of(page.edit(Said.in(31, BEN, "copied from [[Axon]]", "One two."))));
        derived(page.wikiId());

        assertThat(given().get(path).jsonPath().getList("items")).isEmpty();
        assertThat(given().get(path + "?state=rejected").jsonPath().getString("items[0].decisions[0].by"))
                .isEqualTo("Carla");
        sent(Map.of("kind", "merge", "by", "Carla", "source", Map.of("wiki", "de", "title", "Zell körper")))
                .post(path)
                .then()
                .statusCode(201);
        assertThat(given().get(path).jsonPath().getString("items[0].source.page_title"))
                .isEqualTo("Zell_körper");
        assertThat(given().get(path).jsonPath().getString("items[0].state")).isEqualTo("added");
    }

    @Test
    void what_cannot_be_decided_is_refused_with_the_name_of_the_field() {
        Events page = copied(new WikiId("refusingwiki"));
        String path = "/v1/wikis/refusingwiki/pages/1/provenance";
        String one = path + "/" + only(page.wikiId(), 1).id();

        sent(Map.of("state", "maybe", "by", "Carla"))
                .patch(one)
                .then()
                .statusCode(400)
                .body("parameter", equalTo("state"));
        sent(Map.of("state", "confirmed")).patch(one).then().statusCode(400).body("parameter", equalTo("by"));
        sent(Map.of("kind", "loan", "by", "Carla", "source", Map.of("title", "X")))
                .post(path)
                .then()
                .statusCode(400)
                .body("parameter", equalTo("kind"));
        sent(Map.of("kind", "copy", "by", "Carla", "source", Map.of("title", "a|b")))
                .post(path)
                .then()
                .statusCode(400)
                .body("parameter", equalTo("source.title"));
        sent(Map.of("kind", "copy", "by", "Carla", "source", Map.of("title", "Soma")))
                .post(path)
                .then()
                .statusCode(400)
                .body("parameter", equalTo("source.title"));
        given().get(path + "/0123456789abcdef").then().statusCode(404);
    }

    @Test
    void people_decide_with_buttons_on_our_own_pages_only() {
        Events page = copied(new WikiId("buttonwiki"));
        String people = "/wikis/buttonwiki/pages/1/provenance";
        String id = only(page.wikiId(), 1).id();

        given().redirects()
                .follow(false)
                .formParams(Map.of("id", id, "state", "confirmed", "by", "Dora", "note", "I did it"))
                .post(people)
                .then()
                .statusCode(303);
        given().header("Sec-Fetch-Site", "cross-site")
                .formParams(Map.of("id", id, "state", "rejected", "by", "Dora"))
                .post(people)
                .then()
                .statusCode(403);

        assertThat(given().get(people).asString())
                .contains("Axon", "confirmed by Dora", "I did it", "the comment of revision 30 says so", "by Anna");
    }

    /** A page that says it was copied from another one. */
    private Events copied(WikiId wiki) {
        Events page = new Events(wiki, 1, "Soma");
        Events source = new Events(wiki, 2, "Axon");
        apply(
                wiki,
                List.of(
                        source.create(Said.in(20, ANNA, "first", "Axon.")),
                        page.create(Said.in(30, BEN, "copied from [[Axon]]", "One."))));
        derived(wiki);
        return page;
    }

    private static RequestSpecification sent(Map<String, ?> json) {
        return given().contentType(ContentType.JSON).body(json);
    }

    private void apply(WikiId wiki, List<PageChange> changes) {
        Wiki known = Events.wiki(wiki, Following.LIVE, Events.START);
        store.keep(known);
        if (!changes.isEmpty()) {
            new Applied(batch, publisher, known).apply(changes);
        }
    }

    /** Waits until nothing of a wiki is due any more. */
    private void derived(WikiId wiki) {
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from provenance_due where wiki_id = ?", wiki.value()) == 0);
    }

    private List<ProvenanceLink> sources(WikiId wiki, long page) {
        return reader.of(PageKey.of(wiki.value(), page));
    }

    private ProvenanceLink only(WikiId wiki, long page) {
        List<ProvenanceLink> links = sources(wiki, page);
        assertThat(links).hasSize(1);
        return links.getFirst();
    }

    private long marks(String word) throws SQLException {
        return count("select count(*) from provenance_claim c where c::text like ?", "%" + word + "%");
    }

    private long prints(long page, long revision) throws SQLException {
        return count("""
                        select count(*) from provenance_print, unnest(rev_ids) as brought (rev_id)
                        where wiki_id = 'printwiki' and page_id || ':' || rev_id = ?""", page + ":" + revision);
    }

    private long count(String sql, String value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** So many words that no other seed gives. */
    private static String words(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(1_000_000), Character.MAX_RADIX) + "x")
                .collect(Collectors.joining(" "));
    }

    private static Page talkPage(Events talk) {
        return new Page(new PageId(talk.pageId()), new PageTitle(talk.title()), 1, false, null);
    }
}
