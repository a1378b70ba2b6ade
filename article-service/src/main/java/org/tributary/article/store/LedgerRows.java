package org.tributary.article.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.Change;
import org.tributary.article.decide.Place;
import org.tributary.article.ledger.LedgerKey;
import org.tributary.event.identity.PageKey;

/** Rows of {@code ledger} and of the two tables that follow from it: titles an article had, and counts of a wiki. */
public final class LedgerRows {
    private static final int SHARES = 16;

    private LedgerRows() {}

    /** Which of these events, named with their pages, are in the ledgers already. */
    static Map<PageKey, Set<String>> applied(Connection connection, List<PageKey> pages, List<String> eventIds)
            throws SQLException {
        Map<PageKey, Set<String>> applied = new HashMap<>();
        if (pages.isEmpty()) {
            return applied;
        }
        String sql = """
                select l.wiki_id, l.page_id, l.event_id
                from unnest(?::text[], ?::int8[], ?::text[]) as wanted (wiki_id, page_id, event_id)
                join ledger l using (wiki_id, page_id, event_id) where l.kind in (2, 3, 4, 5, 7)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, pages);
            statement.setArray(3, Sql.texts(connection, eventIds));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    applied.computeIfAbsent(Sql.page(row), page -> new HashSet<>())
                            .add(row.getString("event_id"));
                }
            }
        }
        return applied;
    }

    static void write(Connection connection, Collection<Change> changes) throws SQLException {
        String sql = """
                insert into ledger (wiki_id, page_id, version, effect, kind, event_id, dt, rev_id, hash, content_hash, current_rev_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Change change : changes) {
                Sql.bindAll(
                        statement,
                        change.key().wikiId().value(),
                        change.key().pageId().value(),
                        change.ledger().version(),
                        StoredCode.EFFECT.number(change.effect()),
                        StoredCode.KIND.number(change.kind()),
                        change.ledger().eventId(),
                        change.dt(),
                        change.ledger().revId() == null
                                ? null
                                : change.ledger().revId().value(),
                        bytes(change.ledger().hash()),
                        bytes(change.ledger().contentHash()),
                        LedgerRow.storedCurrent(change.ledger()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static byte @Nullable [] bytes(@Nullable String hex) {
        return hex == null ? null : HexFormat.of().parseHex(hex);
    }

    /** The key of this store, which its first migration made. */
    public static LedgerKey key(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select key from ledger_key");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("table ledger_key is empty: restore it from a backup of this database");
            }
            return new LedgerKey(HexFormat.of().formatHex(row.getBytes("key")));
        }
    }

    static void writeTitles(Connection connection, Collection<Turn> turns) throws SQLException {
        String sql = """
                insert into title_history (wiki_id, page_id, version, title, namespace_id, since_dt)
                values (?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Turn turn : turns) {
                for (Map.Entry<Long, Place> title : turn.after().titles().entrySet()) {
                    Sql.bindAll(
                            statement,
                            turn.after().key().wikiId().value(),
                            turn.after().key().pageId().value(),
                            title.getKey(),
                            title.getValue().title().value(),
                            title.getValue().namespaceId(),
                            title.getValue().titleDt());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    static void writeCounts(Connection connection, List<Turn> inOrder) throws SQLException {
        String sql = """
                insert into wiki_count as held (wiki_id, share, pages, revisions) values (?, ?, ?, ?)
                on conflict (wiki_id, share) do update set
                    pages = held.pages + excluded.pages, revisions = held.revisions + excluded.revisions""";
        Map<Share, long[]> gains =
                new TreeMap<>(Comparator.comparing(Share::wikiId).thenComparingInt(Share::share));
        for (Turn turn : inOrder) {
            PageKey key = turn.after().key();
            int share = (int) (key.pageId().value() % SHARES);
            long[] gain = gains.computeIfAbsent(new Share(key.wikiId().value(), share), none -> new long[2]);
            gain[0] += turn.pagesGained();
            gain[1] += turn.revisionsGained();
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Share, long[]> gain : gains.entrySet()) {
                if (gain.getValue()[0] != 0 || gain.getValue()[1] != 0) {
                    Sql.bindAll(
                            statement,
                            gain.getKey().wikiId(),
                            gain.getKey().share(),
                            gain.getValue()[0],
                            gain.getValue()[1]);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** Part of a wiki's counts. */
    private record Share(String wikiId, int share) {}
}
