package org.tributary.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.article.contribution.Choice;
import org.tributary.article.contribution.Order;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.HistoryQuery;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.ledger.LedgerReader;
import org.tributary.article.resolve.Contributing;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.Outbox;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.testing.RiverServers;

/**
 * Whatever way the changes of a wiki come, on a real PostgreSQL: what is held is what the wiki shows, nothing hidden is
 * served, published versions never go back, every applied change is published, and a replay ends in the same bytes. The
 * seed is in the name of each run.
 */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class ReplayIT {
    /** Beginnings of names of tables that are on their way out, or are found again from others at any time. */
    private static final List<String> DERIVED = List.of("text", "outbox", "authorship", "provenance", "page_mention");

    private static final WikiId WIKI = new WikiId("replaywiki");
    private static final int STEPS = 120;

    @Inject
    PageChangeBatch batch;

    @Inject
    ArticleChangePublisher publisher;

    @Inject
    ArticleStore store;

    @Inject
    ArticleReader reader;

    @Inject
    LedgerReader ledgers;

    @Inject
    DataSource dataSource;

    @Inject
    Contributing contributing;

    private final Wiki wiki = Events.wiki(WIKI, Following.LIVE, Events.START);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 20_260_104})
    void a_replay_that_is_cut_and_repeated_ends_in_the_same_bytes(long seed) throws SQLException {
        Random random = new Random(seed);
        ScriptedWiki script = new ScriptedWiki(WIKI, random);
        List<PageChange> told = script.live(STEPS);
        List<Outbox.Row> published = start(batches(random, told));
        check(script, published);
        Map<String, List<String>> once = dump();

        List<Outbox.Row> again = start(batches(random, cut(random, told)));

        check(script, again);
        assertThat(dump()).isEqualTo(once);
        start(List.of(told));
        assertThat(dump()).as("in one transaction").isEqualTo(once);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {13, 20_260_105})
    void revisions_told_in_any_order_and_twice_end_in_the_same_holdings(long seed) throws SQLException {
        Random random = new Random(seed);
        ScriptedWiki script = new ScriptedWiki(WIKI, random);
        List<PageChange> told = new ArrayList<>(script.edits(STEPS));
        start(List.of(told));
        Map<String, List<String>> inOrder = dump();
        told.addAll(told.subList(0, told.size() / 2));
        Collections.shuffle(told, random);

        List<Outbox.Row> published = start(batches(random, told));

        check(script, published);
        Map<String, List<String>> shuffled = dump();
        assertThat(shuffled.get("contributor")).isEqualTo(inOrder.get("contributor"));
        assertThat(shuffled.get("wiki_count")).isEqualTo(inOrder.get("wiki_count"));
        assertThat(shuffled.get("texts")).isEqualTo(inOrder.get("texts"));
    }

    /** Begins with nothing held of the wiki. */
    private List<Outbox.Row> start(List<List<PageChange>> batches) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                statement.executeUpdate("delete from " + table + " where wiki_id = 'replaywiki'");
            }
        }
        store.keep(wiki);
        Applied applied = new Applied(batch, publisher, wiki);
        List<Outbox.Row> published = new ArrayList<>();
        batches.forEach(some -> published.addAll(applied.apply(some)));
        return published;
    }

    private static List<List<PageChange>> batches(Random random, List<PageChange> told) {
        List<List<PageChange>> batches = new ArrayList<>();
        for (int at = 0; at < told.size(); ) {
            int to = Math.min(told.size(), at + 1 + random.nextInt(15));
            batches.add(told.subList(at, to));
            at = to;
        }
        return batches;
    }

    /** As a reader gets it that is cut off now and then, and begins again at its last checkpoint. */
    private static List<PageChange> cut(Random random, List<PageChange> told) {
        List<PageChange> cut = new ArrayList<>();
        int cuts = 0;
        for (int at = 0; at < told.size(); at++) {
            cut.add(told.get(at));
            if (cuts < 12 && random.nextInt(8) == 0) {
                at = Math.max(-1, at - random.nextInt(25));
                cuts++;
            }
        }
        return cut;
    }

    private void check(ScriptedWiki script, List<Outbox.Row> published) {
        script.pages().forEach((pageId, page) -> {
            PageKey key = PageKey.of(WIKI.value(), pageId);
            ArticleView article = reader.article(key).orElseThrow();
            assertThat(article.isWithdrawn()).isEqualTo(page.isDeleted());
            if (!page.isDeleted()) {
                checkHoldings(key, article, page);
            }
            assertThat(ledgers.prove(key).broken()).isEmpty();
        });
        checkPublished(published);
    }

    private void checkHoldings(PageKey key, ArticleView article, ScriptedWiki.ModelPage page) {
        assertThat(article.page().pageTitle().value()).isEqualTo(page.title());
        Map<Long, String> held = new TreeMap<>();
        for (RevisionView view : reader.history(key, HistoryQuery.newest(500)).items()) {
            RevisionId revision = view.revision().revId();
            held.put(revision.value(), reader.text(WIKI, revision).orElse(ScriptedWiki.HIDDEN));
            boolean isHidden = ScriptedWiki.HIDDEN.equals(page.shown().get(revision.value()));
            assertThat(view.revision().isContentVisible()).isEqualTo(!isHidden);
            assertThat(view.revision().editor() == null).isEqualTo(isHidden);
            assertThat(view.revision().comment() == null).isEqualTo(isHidden);
        }
        assertThat(held).isEqualTo(page.shown());
        checkContributors(key);
        assertThat(article.current().orElseThrow().revision().revId().value())
                .isEqualTo(page.shown().lastKey());
    }

    /** Contributors are those of a count over the revisions, by another way, in the table of them too. */
    private void checkContributors(PageKey key) {
        List<String> fresh = rows("""
                select concat_ws(' ', coalesce(editor_id::text, '-'), count(*), count(*) filter (where is_minor),
                    extract(epoch from min(rev_dt))::bigint, extract(epoch from max(rev_dt))::bigint)
                from revision where wiki_id = ? and page_id = ? and withdrawal = 0 group by editor_id""", key);
        List<String> told = new ArrayList<>();
        contributing
                .all(key, Choice.ALL, Order.FIRST)
                .forEach(one -> told.add(String.join(
                        " ",
                        one.userId() == null ? "-" : one.userId().toString(),
                        Long.toString(one.edits()),
                        Long.toString(one.minorEdits()),
                        Long.toString(one.first().revDt().getEpochSecond()),
                        Long.toString(one.last().revDt().getEpochSecond()))));
        Collections.sort(told);
        assertThat(told).isEqualTo(fresh);
        assertThat(rows("""
                        select concat_ws(' ', coalesce(user_id::text, '-'), edits, minor_edits,
                            extract(epoch from first_dt)::bigint, extract(epoch from last_dt)::bigint)
                        from contributor where wiki_id = ? and page_id = ?""", key)).isEqualTo(fresh);
        assertThat(rows("select contributors::text from article where wiki_id = ? and page_id = ?", key))
                .containsExactly(Integer.toString(fresh.size()));
    }

    private List<String> rows(String sql, PageKey key) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key.wikiId().value());
            statement.setLong(2, key.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        Collections.sort(rows);
        return rows;
    }

    private void checkPublished(List<Outbox.Row> published) {
        EventCodec<ArticleChange> codec = new EventCodec<>(ArticleChange.class);
        Map<PageKey, ArticleChange> last = new HashMap<>();
        for (Outbox.Row row : published) {
            ArticleChange change = codec.decode(row.event().array());
            ArticleChange before = last.put(change.key(), change);
            assertThat(change.version()).isEqualTo(before == null ? 1 : before.version() + 1);
            assertThat(change.ledger().priorHash())
                    .isEqualTo(before == null ? null : before.ledger().hash());
        }
        last.forEach((key, change) -> {
            assertThat(reader.article(key).orElseThrow().version()).isEqualTo(change.version());
            assertThat(ledgers.prove(key).head()).isEqualTo(change.ledger().hash());
        });
    }

    /** Every row of every table that is not made from others at leisure, sorted; of texts what they say, since how they are packed depends on their company. */
    private Map<String, List<String>> dump() throws SQLException {
        Map<String, List<String>> dump = new TreeMap<>();
        try (Connection connection = dataSource.getConnection()) {
            for (String table : tables(connection)) {
                if (DERIVED.stream().noneMatch(table::startsWith)) {
                    dump.put(
                            table,
                            strings(
                                    connection,
                                    "select " + columns(table) + " from " + table + " t where wiki_id = 'replaywiki'"
                                            + held(table)));
                }
            }
            List<String> texts = new ArrayList<>();
            for (String revision : strings(
                    connection, "select rev_id from revision where wiki_id = 'replaywiki' and withdrawal = 0")) {
                texts.add(revision + " "
                        + reader.text(WIKI, new RevisionId(Long.parseLong(revision)))
                                .orElse(ScriptedWiki.HIDDEN));
            }
            Collections.sort(texts);
            dump.put("texts", texts);
        }
        return dump;
    }

    /** When something was recorded, and in which order, differs from run to run. */
    private static String columns(String table) {
        return table.equals("redaction")
                ? "concat_ws(' ', t.redaction, t.page_id, t.version, t.rev_id, t.hides)"
                : "t::text";
    }

    /** A page that came and went within one transaction was never counted; else its share is back at nothing. */
    private static String held(String table) {
        return table.equals("wiki_count") ? " and (pages <> 0 or revisions <> 0)" : "";
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(
                connection,
                "select distinct table_name from information_schema.columns"
                        + " where column_name = 'wiki_id' and table_schema = current_schema()");
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        Collections.sort(strings);
        return strings;
    }
}
