package org.tributary.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.Mode;
import org.tributary.article.authorship.RevisionText;
import org.tributary.article.authorship.Token;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.store.ArticleStore;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.testing.RiverServers;

/** Who wrote which words is always told of the history as it is then, in whatever order it arrived. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class AuthorshipIT {
    private static final WikiId WIKI = new WikiId("authorwiki");
    private static final User ANNA = User.named(7L, "Anna");
    private static final User BEN = User.named(8L, "Ben");
    private static final List<String> WORDS =
            List.of("axon", "nerve", "cell", "long", "grey", "fibre", "bundle", "sheath", "body", "root");

    @Inject
    PageChangeBatch batch;

    @Inject
    ArticleChangePublisher publisher;

    @Inject
    ArticleStore store;

    @Inject
    DataSource dataSource;

    private final Wiki wiki = Events.wiki(WIKI, Following.LIVE, Events.START);

    @BeforeEach
    void a_wiki() {
        store.keep(wiki);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_the_order_of_arrival_it_is_what_a_fresh_computation_finds(long seed) {
        Random random = new Random(seed);
        Events page = new Events(WIKI, 100 + seed, "Shuffled_" + seed);
        List<Revision> history = history(random, 1_000 * seed, 24);
        List<Revision> arriving = new ArrayList<>(history);
        Collections.shuffle(arriving, random);
        List<Revision> arrived = new ArrayList<>();
        apply(page.dump(history.getLast(), true));
        arrived.add(history.getLast());
        arriving.remove(history.getLast());
        while (!arriving.isEmpty()) {
            List<Revision> some = arriving.subList(0, Math.min(1 + random.nextInt(6), arriving.size()));
            apply(some.stream()
                    .map(revision -> page.restate(revision.revId().value(), revision, RestateReason.IMPORT, false))
                    .toArray(PageChange[]::new));
            arrived.addAll(some);
            some.clear();
            assertThat(told(page)).as("seed " + seed).isEqualTo(computed(arrived));
        }
    }

    private static List<Revision> history(Random random, long first, int count) {
        List<String> sentences = new ArrayList<>(List.of("An axon is a nerve fibre."));
        List<Revision> history = new ArrayList<>();
        for (long id = first; id < first + count; id++) {
            int at = random.nextInt(sentences.size() + 1);
            if (sentences.size() > 3 && random.nextInt(3) == 0) {
                sentences.remove(at % sentences.size());
            } else {
                sentences.add(at, sentence(random));
            }
            User editor = random.nextBoolean() ? ANNA : BEN;
            history.add(Events.revision(id, 1_000 + id * 10, editor, String.join("\n", sentences)));
        }
        return history;
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder("The");
        for (int i = 0; i < 5; i++) {
            sentence.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return sentence + ".";
    }

    /** Every token with its origin, as our WikiWho tells it. */
    private static List<String> told(Events page) {
        List<String> words = all(page, "str");
        List<String> origins = all(page, "o_rev_id");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            told.add(words.get(i) + " " + origins.get(i));
        }
        return told;
    }

    private static List<String> all(Events page, String member) {
        return RestAssured.get("/wikis/authorwiki/api/v1.0.0-beta/all_content/" + page.title() + "/?o_rev_id=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("all_tokens." + member, String.class);
    }

    private static List<String> computed(List<Revision> revisions) {
        Authorship authorship = Authorship.empty(Mode.REFERENCE, 2_000_000_000L);
        revisions.stream()
                .sorted(Comparator.comparing(Revision::revDt).thenComparing(Revision::revId))
                .forEach(revision -> authorship.add(new RevisionText(
                        revision.revId(), revision.revDt(), text(revision), null, revision.comment(), false, "1")));
        List<String> tokens = new ArrayList<>();
        for (Token token : authorship.allTokens()) {
            tokens.add(token.str() + " " + token.origin());
        }
        return tokens;
    }

    private static @Nullable String text(Revision revision) {
        return revision.mainSlot() == null ? null : revision.mainSlot().contentBody();
    }

    @Test
    void shares_ages_and_the_author_of_a_phrase_are_told() {
        Events page = new Events(WIKI, 1, "Axon");
        apply(
                page.create(Events.revision(11, 11, ANNA, "An axon is a fibre. It is long.")),
                page.edit(Events.revision(12, 12, BEN, "An axon is a fibre of a nerve cell. It is long.")));

        RestAssured.get("/v1/wikis/authorwiki/pages/1/authorship?text=FIBRE  of a nerve")
                .then()
                .statusCode(200)
                .body("rev_id", equalTo(12))
                .body("tokens", equalTo(14))
                .body("editors.find { it.editor.user_text == 'Anna' }.tokens", equalTo(10))
                .body("editors.find { it.editor.user_text == 'Ben' }.tokens", equalTo(4))
                .body("ages", hasSize(1))
                .body("passages", hasSize(1))
                .body("passages[0].text", equalTo("fibre of a nerve"))
                .body("passages[0].runs[0].rev_id", equalTo(11))
                .body("passages[0].runs[1].text", equalTo("of a nerve"))
                .body("passages[0].runs[1].editor.user_text", equalTo("Ben"));
        RestAssured.get("/v1/wikis/authorwiki/pages/1/authorship?text=nerve&unit=sentence")
                .then()
                .body("passages[0].text", equalTo("An axon is a fibre of a nerve cell."));
        RestAssured.get("/v1/wikis/authorwiki/pages/1/authorship?text=nerve&unit=page")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("unit"));
        RestAssured.get("/v1/wikis/authorwiki/revisions/12/authorship?mode=reference")
                .then()
                .statusCode(200)
                .body("runs", hasSize(3))
                .body("runs[1].editor.user_id", equalTo(8));
        float percent =
                RestAssured.get("/v1/wikis/authorwiki/pages/1/authorship").path("editors[0].percent");
        assertThat((double) percent).isBetween(71.0, 72.0);
        RestAssured.get("/wikis/authorwiki/pages/1/contributors")
                .then()
                .statusCode(200)
                .body(containsString("aria-label=\"Anna 71.4 %, Ben 28.6 %\""))
                .body(containsString("the current revision"));
    }

    @Test
    void a_text_that_is_hidden_leaves_what_was_found_and_what_was_kept() throws SQLException {
        Events page = new Events(WIKI, 2, "Dendrite");
        apply(
                page.create(Events.revision(21, 21, ANNA, "A dendrite is short.")),
                page.edit(Events.revision(22, 22, BEN, "A dendrite is xyzzysecret.")),
                page.edit(Events.revision(23, 23, ANNA, "A dendrite is a tree.")));
        String before = RestAssured.get("/wikis/authorwiki/api/v1.0.0-beta/all_content/Dendrite/")
                .asString();
        assertThat(kept(2)).isPositive();

        apply(page.visibility(30, Events.revision(22, 22, BEN, null)));

        assertThat(before).contains("xyzzysecret");
        assertThat(kept(2)).isZero();
        RestAssured.get("/wikis/authorwiki/api/v1.0.0-beta/all_content/Dendrite/")
                .then()
                .statusCode(200)
                .body(not(containsString("xyzzysecret")));
        assertThat(kept(2)).isPositive();
    }

    @Test
    void what_was_kept_is_read_again_and_only_added_to() throws SQLException {
        Events page = new Events(WIKI, 3, "Soma");
        apply(page.create(Events.revision(31, 31, ANNA, "A soma is a body.")));
        assertThat(told(page)).hasSize(6);
        for (int other = 0; other < 12; other++) {
            Events away = new Events(WIKI, 40 + other, "Away_" + other);
            apply(away.create(Events.revision(400 + other, 40, ANNA, "Elsewhere.")));
            assertThat(told(away)).hasSize(2);
        }

        apply(page.edit(Events.revision(32, 32, BEN, "A soma is a cell body.")));

        assertThat(told(page)).contains("cell 32", "body 31");
        assertThat(kept(3)).isEqualTo(2);
    }

    /** How many parts are kept of a page. */
    private long kept(long pageId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from authorship_part where wiki_id = 'authorwiki' and page_id = ? and mode = 0")) {
            statement.setLong(1, pageId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void apply(PageChange... changes) {
        new Applied(batch, publisher, wiki).apply(List.of(changes));
    }
}
