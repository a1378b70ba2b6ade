package org.tributary.article.store.text;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;

/** Which pages have texts to be packed, and which texts those are. */
final class SettlingRows {
    /** From so many on a tail is packed once it has been left alone; below, rows of their own cost no more. */
    static final int WORTH = 8;

    /** From so many on it is packed at once. */
    static final int FULL = 96;

    /** What is left in the tail of a page that is being edited, so that its last texts stay quick to read. */
    static final int LEFT = 16;

    /** Below so many bytes an index is not worth being written anew. */
    private static final long SHRUNK_FROM = 128 * 1024;

    /** Bytes of an entry of the tail's index, with the room that is left free in pages. */
    private static final long INDEX_ENTRY = 100;

    /** PostgreSQL's word for a lock that was not had in time. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private SettlingRows() {}

    /** Notes the pages whose tails have grown enough. */
    static void note(Connection connection, Map<PageKey, TailRows.Tail> before, Map<PageKey, TailRows.Tail> after)
            throws SQLException {
        String sql = """
                insert into text_settling (wiki_id, page_id, due_dt)
                values (?, ?, case when ? then now() else now() + interval '10 minutes' end)
                on conflict (wiki_id, page_id) do update set due_dt = now()
                    where excluded.due_dt < text_settling.due_dt""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<PageKey, TailRows.Tail> each : after.entrySet()) {
                int was = before.getOrDefault(each.getKey(), TailRows.Tail.NONE).texts();
                int is = each.getValue().texts();
                boolean isFull = is / FULL > was / FULL;
                if (isFull || (was < WORTH && is >= WORTH)) {
                    PageKey page = each.getKey();
                    Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), isFull);
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** A page that is due; for the length of the lease nobody else is given it. */
    static Optional<PageKey> take(Connection connection, Duration lease) throws SQLException {
        String sql = """
                update text_settling set due_dt = now() + make_interval(secs => ?)
                where (wiki_id, page_id) = (
                    select wiki_id, page_id from text_settling where due_dt <= now()
                    order by due_dt limit 1 for update skip locked)
                returning wiki_id, page_id""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, (double) lease.toSeconds());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Sql.page(row)) : Optional.empty();
            }
        }
    }

    /**
     * Ends the work on a page; what is left of its tail is looked at again when it can have been left alone.
     *
     * @param seen how long its tail was when there was nothing to be done
     */
    static void done(Connection connection, PageKey page, int seen, Duration quietAfter) throws SQLException {
        String later = """
                update text_settling s
                set due_dt = case when t.texts / ? > ? then now() else t.written_dt + make_interval(secs => ?) end
                from text_tail t
                where s.wiki_id = ? and s.page_id = ? and t.wiki_id = s.wiki_id and t.page_id = s.page_id
                    and t.texts >= ?""";
        String wiki = page.wikiId().value();
        long id = page.pageId().value();
        int left;
        try (PreparedStatement statement = connection.prepareStatement(later)) {
            Sql.bindAll(statement, FULL, seen / FULL, quietAfter.toMillis() / 1000.0, wiki, id, WORTH);
            left = statement.executeUpdate();
        }
        if (left == 0) {
            String sql = "delete from text_settling where wiki_id = ? and page_id = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, wiki, id);
                statement.executeUpdate();
            }
        }
    }

    /** A text of a tail, without its body. */
    record Waiting(TextHash hash, Optional<TextHash> base, long bytes) {}

    /** The tail of a page, oldest first. */
    static List<Waiting> tail(Connection connection, PageKey page) throws SQLException {
        String sql = "select hash, base_hash, bytes from text where wiki_id = ? and page_id = ? order by seq";
        List<Waiting> waiting = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    waiting.add(new Waiting(
                            TextHash.ofDigest(row.getBytes("hash")),
                            Optional.ofNullable(row.getBytes("base_hash")).map(TextHash::ofDigest),
                            row.getLong("bytes")));
                }
            }
        }
        return waiting;
    }

    /** Whether the page has been left alone for so long. */
    static boolean isQuiet(Connection connection, PageKey page, Duration after) throws SQLException {
        String sql = """
                select written_dt < now() - make_interval(secs => ?) from text_tail where wiki_id = ? and page_id = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    after.toMillis() / 1000.0,
                    page.wikiId().value(),
                    page.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Locks a page against everything that changes it, as a batch of changes does. */
    static void lock(Connection connection, PageKey page) throws SQLException {
        String sql = "select 1 from article where wiki_id = ? and page_id = ? for update";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            statement.executeQuery().close();
        }
    }

    /**
     * Takes packed texts out of the tail; false if they are not as they were, and everything must be left as it was. What
     * others were compressed against anew in the meantime was itself compressed anew, so it is not as it was.
     */
    static boolean take(Connection connection, PageKey page, List<Waiting> packed, int packs) throws SQLException {
        var hashes = Sql.bytes(
                connection, packed.stream().map(text -> text.hash().digest()).toList());
        Map<TextHash, Optional<TextHash>> expected =
                packed.stream().collect(Collectors.toMap(Waiting::hash, Waiting::base));
        if (!deleted(connection, page, hashes).equals(expected)) {
            return false;
        }
        String tail = """
                update text_tail set texts = texts - ?, packs = ?, hash = case when hash = any (?) then null else hash end
                where wiki_id = ? and page_id = ?""";
        try (PreparedStatement statement = connection.prepareStatement(tail)) {
            Sql.bindAll(
                    statement,
                    packed.size(),
                    packs,
                    hashes,
                    page.wikiId().value(),
                    page.pageId().value());
            return statement.executeUpdate() == 1;
        }
    }

    /** Takes rows out; answers what each was compressed against: when something is purged, that changes. */
    private static Map<TextHash, Optional<TextHash>> deleted(Connection connection, PageKey page, Array hashes)
            throws SQLException {
        String sql = "delete from text where wiki_id = ? and page_id = ? and hash = any (?) returning hash, base_hash";
        Map<TextHash, Optional<TextHash>> deleted = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), hashes);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    deleted.put(
                            TextHash.ofDigest(row.getBytes("hash")),
                            Optional.ofNullable(row.getBytes("base_hash")).map(TextHash::ofDigest));
                }
            }
        }
        return deleted;
    }

    /** Whether anything that stays is compressed against one of these; that may only be those that stand alone. */
    static boolean isNeeded(Connection connection, PageKey page, List<Waiting> packed) throws SQLException {
        List<byte[]> alone = packed.stream()
                .filter(text -> text.base().isEmpty())
                .map(text -> text.hash().digest())
                .toList();
        if (alone.isEmpty()) {
            return false;
        }
        String sql = "select exists (select 1 from text where wiki_id = ? and page_id = ? and base_hash = any (?))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), Sql.bytes(connection, alone));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Frees the room that packed texts have left. Where there are many tails, PostgreSQL's own rounds are enough. */
    static void tidy(Connection connection) throws SQLException {
        String few =
                "select sum(reltuples) < 100000 from pg_class where oid in ('text'::regclass, 'text_pack'::regclass)";
        try (Statement statement = connection.createStatement()) {
            boolean isSmall;
            try (ResultSet row = statement.executeQuery(few)) {
                isSmall = row.next() && row.getBoolean(1);
            }
            if (isSmall) {
                statement.execute("vacuum (skip_locked) text, text_pack, text_directory");
                shrink(connection);
            }
        }
    }

    /** An index stays as large as the tail was at its longest; it is written anew once nearly nothing is left in it. */
    private static void shrink(Connection connection) throws SQLException {
        String emptied = """
                select pg_relation_size('text_pkey') > greatest(?, 4 * ? * (select reltuples from pg_class
                    where oid = 'text'::regclass))""";
        try (PreparedStatement statement = connection.prepareStatement(emptied)) {
            Sql.bindAll(statement, SHRUNK_FROM, INDEX_ENTRY);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    return;
                }
            }
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '200ms'");
            statement.execute("reindex index text_pkey");
            connection.commit();
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
