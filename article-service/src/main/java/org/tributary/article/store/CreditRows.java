package org.tributary.article.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.article.credit.Credits;
import org.tributary.article.credit.Edit;
import org.tributary.article.credit.EditorKey;
import org.tributary.article.credit.Tally;
import org.tributary.article.decide.Foresight;
import org.tributary.article.decide.Withdrawal;
import org.tributary.event.identity.PageKey;

/** Rows of {@code contributor} to values and back. */
public final class CreditRows {
    private CreditRows() {}

    /**
     * What is needed of the credits of one article.
     *
     * @param top how many of those with the most edits
     * @param total of the article's contributors
     */
    record Wanted(PageKey page, int top, Foresight foresight, long total) {}

    static Map<PageKey, Credits> load(Connection connection, List<Wanted> wanted) throws SQLException {
        Map<PageKey, Map<EditorKey, Tally>> tallies = new HashMap<>();
        loadTouched(connection, wanted, tallies);
        loadTop(connection, wanted, tallies);
        Map<PageKey, Credits> credits = new HashMap<>();
        for (Wanted one : wanted) {
            Set<EditorKey> losing = one.foresight().losing();
            List<Edit> edits = losing.isEmpty() ? List.of() : edits(connection, one.page(), losing);
            Collection<Tally> read = tallies.getOrDefault(one.page(), Map.of()).values();
            credits.put(one.page(), Credits.read(read, edits, one.total()));
        }
        return credits;
    }

    private static void loadTouched(
            Connection connection, List<Wanted> wanted, Map<PageKey, Map<EditorKey, Tally>> tallies)
            throws SQLException {
        List<PageKey> pages = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Wanted one : wanted) {
            one.foresight().touched().forEach(key -> {
                pages.add(one.page());
                keys.add(key.value());
            });
        }
        String sql = """
                select c.* from unnest(?::text[], ?::int8[], ?::text[]) as wanted (wiki_id, page_id, editor_key)
                join contributor c using (wiki_id, page_id, editor_key)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, pages);
            statement.setArray(3, Sql.texts(connection, keys));
            collect(statement, tallies);
        }
    }

    private static void loadTop(Connection connection, List<Wanted> wanted, Map<PageKey, Map<EditorKey, Tally>> tallies)
            throws SQLException {
        String sql = """
                select c.* from unnest(?::text[], ?::int8[], ?::int8[]) as wanted (wiki_id, page_id, top)
                cross join lateral (
                    select * from contributor c where c.wiki_id = wanted.wiki_id and c.page_id = wanted.page_id
                    order by c.edits desc, c.editor_key limit wanted.top) c""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, wanted.stream().map(Wanted::page).toList());
            statement.setArray(
                    3,
                    Sql.numbers(
                            connection,
                            wanted.stream().map(one -> (long) one.top()).toList()));
            collect(statement, tallies);
        }
    }

    private static void collect(PreparedStatement statement, Map<PageKey, Map<EditorKey, Tally>> tallies)
            throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Tally tally = read(row);
                tallies.computeIfAbsent(Sql.page(row), page -> new HashMap<>()).put(tally.key(), tally);
            }
        }
    }

    public static Tally read(ResultSet row) throws SQLException {
        return new Tally(
                new EditorKey(row.getString("editor_key")),
                StoredCode.CONTRIBUTOR.word(row.getInt("kind")),
                Sql.number(row, "user_id"),
                row.getString("user_text"),
                row.getBoolean("is_bot"),
                row.getLong("edits"),
                row.getLong("minor_edits"),
                Sql.instantHeld(row, "first_dt"),
                Sql.instantHeld(row, "last_dt"),
                row.getLong("last_rev_id"));
    }

    /** Every edit in public view of some contributors of one article. */
    private static List<Edit> edits(Connection connection, PageKey page, Set<EditorKey> keys) throws SQLException {
        String sql = "select " + RevisionRows.COLUMNS
                + " from revision r where r.wiki_id = ? and r.page_id = ? and r.withdrawal = 0";
        List<Edit> edits = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            statement.setFetchSize(1000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Edit edit = Edit.of(RevisionRows.read(row).revision());
                    if (keys.contains(edit.key())) {
                        edits.add(edit);
                    }
                }
            }
        }
        return edits;
    }

    static void write(Connection connection, Collection<Turn> turns) throws SQLException {
        try (PreparedStatement deleteAll =
                        connection.prepareStatement("delete from contributor where wiki_id = ? and page_id = ?");
                PreparedStatement delete = connection.prepareStatement(
                        "delete from contributor where wiki_id = ? and page_id = ? and editor_key = ?");
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Turn turn : turns) {
                if (turn.after().isSwept() != Withdrawal.NONE) {
                    Sql.bindAll(deleteAll, wiki(turn), page(turn));
                    deleteAll.addBatch();
                }
                Map<EditorKey, Tally> before = turn.before().credits().tallies();
                Map<EditorKey, Tally> after = turn.after().credits().tallies();
                for (EditorKey key : before.keySet()) {
                    if (!after.containsKey(key)) {
                        Sql.bindAll(delete, wiki(turn), page(turn), key.value());
                        delete.addBatch();
                    }
                }
                for (Tally tally : after.values()) {
                    boolean isSwept = turn.after().isSwept() != Withdrawal.NONE;
                    if (isSwept || !tally.equals(before.get(tally.key()))) {
                        bind(upsert, turn, tally);
                        upsert.addBatch();
                    }
                }
            }
            deleteAll.executeBatch();
            delete.executeBatch();
            upsert.executeBatch();
        }
    }

    private static String wiki(Turn turn) {
        return turn.after().key().wikiId().value();
    }

    private static long page(Turn turn) {
        return turn.after().key().pageId().value();
    }

    private static void bind(PreparedStatement statement, Turn turn, Tally tally) throws SQLException {
        Sql.bindAll(
                statement,
                wiki(turn),
                page(turn),
                tally.key().value(),
                StoredCode.CONTRIBUTOR.number(tally.kind()),
                tally.userId(),
                tally.userText(),
                tally.isBot(),
                tally.edits(),
                tally.minorEdits(),
                tally.firstDt(),
                tally.lastDt(),
                tally.lastRevId());
    }

    private static final String UPSERT = """
            insert into contributor (wiki_id, page_id, editor_key, kind, user_id, user_text, is_bot, edits, minor_edits,
                first_dt, last_dt, last_rev_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (wiki_id, page_id, editor_key) do update set
                kind = excluded.kind, user_id = excluded.user_id, user_text = excluded.user_text,
                is_bot = excluded.is_bot, edits = excluded.edits, minor_edits = excluded.minor_edits,
                first_dt = excluded.first_dt, last_dt = excluded.last_dt, last_rev_id = excluded.last_rev_id""";
}
