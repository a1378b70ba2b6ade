package org.tributary.article.store.text;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.Bytes;
import org.tributary.article.store.Sql;
import org.tributary.event.identity.PageKey;

/**
 * The texts of a page that have arrived lately, each in a row of its own: as a frame, or as a delta against a frame, never
 * against another delta.
 */
final class TailRows {
    private static final int FRAME = 0;
    private static final int DELTA = 1;

    private TailRows() {}

    /**
     * What is known of a page's tail.
     *
     * @param frame against which new texts are compressed
     * @param texts how many lie in the tail
     * @param packs how many packs there are; the number of the next
     */
    record Tail(TextPacking.@Nullable Frame frame, int texts, int packs) {
        static final Tail NONE = new Tail(null, 0, 0);
    }

    static Map<PageKey, Tail> load(Connection connection, Collection<PageKey> pages) throws SQLException {
        String sql = """
                select t.wiki_id, t.page_id, t.hash, t.frame_bytes, t.delta_bytes, t.misfits, t.texts, t.packs,
                    f.bytes, f.body
                from unnest(?::text[], ?::int8[]) as wanted (wiki_id, page_id)
                    join text_tail t using (wiki_id, page_id)
                    left join text f on f.wiki_id = t.wiki_id and f.page_id = t.page_id and f.hash = t.hash
                        and f.base_hash is null""";
        Map<PageKey, Tail> tails = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, pages);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tails.put(Sql.page(row), new Tail(frame(row), row.getInt("texts"), row.getInt("packs")));
                }
            }
        }
        return tails;
    }

    /** A frame that is damaged is none: nothing new is built on it, and whoever reads it will say so. */
    private static TextPacking.@Nullable Frame frame(ResultSet row) throws SQLException {
        byte[] digest = row.getBytes("hash");
        byte[] body = row.getBytes("body");
        if (digest == null || body == null) {
            return null;
        }
        TextHash hash = TextHash.ofDigest(digest);
        try {
            byte[] text = TextFrames.alone(body, row.getLong("bytes"));
            return TextHash.of(text).equals(hash)
                    ? new TextPacking.Frame(
                            hash,
                            new Bytes(text),
                            row.getLong("frame_bytes"),
                            row.getLong("delta_bytes"),
                            row.getInt("misfits"))
                    : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** Which of these are in the tails of their pages. */
    static Map<PageKey, Set<TextHash>> held(Connection connection, Map<PageKey, ? extends Collection<TextHash>> wanted)
            throws SQLException {
        List<PageKey> pages = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        wanted.forEach((page, own) -> own.forEach(hash -> {
            pages.add(page);
            hashes.add(hash.digest());
        }));
        String sql = """
                select wiki_id, page_id, hash from unnest(?::text[], ?::int8[], ?::bytea[]) as w (wiki_id, page_id, hash)
                    join text using (wiki_id, page_id, hash)""";
        Map<PageKey, Set<TextHash>> held = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindPages(statement, 1, pages);
            statement.setArray(3, Sql.bytes(connection, hashes));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    held.computeIfAbsent(Sql.page(row), any -> new HashSet<>())
                            .add(TextHash.ofDigest(row.getBytes("hash")));
                }
            }
        }
        return held;
    }

    /**
     * A text of the tail; empty if it is not there.
     *
     * @throws DamagedTextException if it cannot be unpacked; what comes is still to be held against its hash
     */
    static Optional<byte[]> read(Connection connection, PageKey page, TextHash hash) throws SQLException {
        String sql = """
                select t.coding, t.bytes, t.body, b.bytes as base_bytes, b.body as base_body
                from text t left join text b on b.wiki_id = t.wiki_id and b.page_id = t.page_id and b.hash = t.base_hash
                where t.wiki_id = ? and t.page_id = ? and t.hash = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), hash.digest());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(unpack(row, page, hash)) : Optional.empty();
            }
        }
    }

    /** Those of these texts that are what they were, in this order. Each frame they need is unpacked once. */
    static Map<TextHash, byte[]> sound(Connection connection, PageKey page, List<TextHash> hashes) throws SQLException {
        Map<TextHash, Kept> kept = kept(connection, page, hashes);
        List<TextHash> bases = kept.values().stream()
                .flatMap(text -> Optional.ofNullable(text.base()).stream())
                .distinct()
                .toList();
        Map<TextHash, byte[]> frames = new HashMap<>();
        kept(connection, page, bases)
                .forEach((hash, frame) -> frame.unpacked(null).ifPresent(text -> frames.put(hash, text)));
        Map<TextHash, byte[]> sound = new LinkedHashMap<>();
        for (TextHash hash : hashes) {
            Kept text = kept.get(hash);
            Optional<byte[]> body = text == null
                    ? Optional.empty()
                    : text.unpacked(text.base() == null ? null : frames.get(text.base()));
            body.filter(whole -> TextHash.of(whole).equals(hash)).ifPresent(whole -> sound.put(hash, whole));
        }
        return sound;
    }

    /** A row of the tail as it lies there. */
    private record Kept(@Nullable TextHash base, long bytes, Bytes body) {

        /** Empty if it is damaged, or if its frame is. */
        Optional<byte[]> unpacked(byte @Nullable [] frame) {
            try {
                if (base == null) {
                    return Optional.of(TextFrames.alone(body.array(), bytes));
                }
                return frame == null ? Optional.empty() : Optional.of(TextFrames.against(frame, body.array(), bytes));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }
    }

    private static Map<TextHash, Kept> kept(Connection connection, PageKey page, List<TextHash> hashes)
            throws SQLException {
        Map<TextHash, Kept> kept = new HashMap<>();
        if (hashes.isEmpty()) {
            return kept;
        }
        String sql =
                "select hash, base_hash, bytes, body from text where wiki_id = ? and page_id = ? and hash = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            List<byte[]> digests = hashes.stream().map(TextHash::digest).toList();
            statement.setArray(3, Sql.bytes(connection, digests));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    byte[] base = row.getBytes("base_hash");
                    kept.put(
                            TextHash.ofDigest(row.getBytes("hash")),
                            new Kept(
                                    base == null ? null : TextHash.ofDigest(base),
                                    row.getLong("bytes"),
                                    new Bytes(row.getBytes("body"))));
                }
            }
        }
        return kept;
    }

    private static byte[] unpack(ResultSet row, PageKey page, TextHash hash) throws SQLException {
        byte[] body = row.getBytes("body");
        long bytes = row.getLong("bytes");
        boolean isFrame = row.getInt("coding") == FRAME;
        byte[] base = isFrame ? null : row.getBytes("base_body");
        long baseBytes = isFrame ? 0 : row.getLong("base_bytes");
        try {
            return base == null
                    ? TextFrames.alone(body, bytes)
                    : TextFrames.against(TextFrames.alone(base, baseBytes), body, bytes);
        } catch (RuntimeException e) {
            throw new DamagedTextException(page, hash, e);
        }
    }

    /** Rows that will be written together. */
    static final class Adding implements AutoCloseable {
        private final PreparedStatement insert;

        Adding(Connection connection) throws SQLException {
            this.insert = connection.prepareStatement("""
                    insert into text (wiki_id, page_id, hash, base_hash, bytes, coding, body)
                    values (?, ?, ?, ?, ?, ?, ?)""");
        }

        void add(PageKey page, TextHash hash, long bytes, TextPacking.Packed packed) throws SQLException {
            Sql.bindAll(
                    insert,
                    page.wikiId().value(),
                    page.pageId().value(),
                    hash.digest(),
                    packed.base() == null ? null : packed.base().digest(),
                    bytes,
                    packed.base() == null ? FRAME : DELTA,
                    packed.body().array());
            insert.addBatch();
        }

        void write() throws SQLException {
            insert.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }

    static void write(Connection connection, Map<PageKey, Tail> tails) throws SQLException {
        String sql = """
                insert into text_tail (wiki_id, page_id, hash, frame_bytes, delta_bytes, misfits, texts, packs, written_dt)
                values (?, ?, ?, ?, ?, ?, ?, ?, now())
                on conflict (wiki_id, page_id) do update set hash = excluded.hash, frame_bytes = excluded.frame_bytes,
                    delta_bytes = excluded.delta_bytes, misfits = excluded.misfits, texts = excluded.texts,
                    packs = excluded.packs, written_dt = excluded.written_dt""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<PageKey, Tail> each : tails.entrySet()) {
                Tail tail = each.getValue();
                TextPacking.Frame frame = tail.frame();
                Sql.bindAll(
                        statement,
                        each.getKey().wikiId().value(),
                        each.getKey().pageId().value(),
                        frame == null ? null : frame.hash().digest(),
                        frame == null ? 0L : frame.frameBytes(),
                        frame == null ? 0L : frame.deltaBytes(),
                        frame == null ? 0 : frame.misfits(),
                        tail.texts(),
                        tail.packs());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Takes a text out of the tail. What was compressed against it is compressed anew first.
     *
     * @return whether it was there
     */
    static boolean remove(Connection connection, PageKey page, TextHash hash) throws SQLException {
        rebase(connection, page, hash);
        String frame = """
                update text_tail set hash = null, frame_bytes = 0, delta_bytes = 0, misfits = 0
                where wiki_id = ? and page_id = ? and hash = ?""";
        execute(connection, frame, page, hash);
        String text = """
                with gone as (delete from text where wiki_id = ? and page_id = ? and hash = ? returning wiki_id, page_id)
                update text_tail t set texts = texts - 1 from gone
                    where t.wiki_id = gone.wiki_id and t.page_id = gone.page_id""";
        return execute(connection, text, page, hash) > 0;
    }

    private static void rebase(Connection connection, PageKey page, TextHash base) throws SQLException {
        List<TextHash> dependents = new ArrayList<>();
        String sql = "select hash from text where wiki_id = ? and page_id = ? and base_hash = ? order by seq";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), base.digest());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    dependents.add(TextHash.ofDigest(row.getBytes("hash")));
                }
            }
        }
        TextHash newBase = null;
        byte[] baseText = new byte[0];
        for (TextHash dependent : dependents) {
            Optional<byte[]> text = readable(connection, page, dependent);
            if (text.isEmpty()) {
                continue;
            }
            if (newBase == null) {
                newBase = dependent;
                baseText = text.get();
                repack(connection, page, dependent, null, TextFrames.alone(baseText));
            } else {
                try (TextFrames.Base prepared = new TextFrames.Base(baseText)) {
                    repack(connection, page, dependent, newBase, prepared.delta(text.get()));
                }
            }
        }
    }

    /** What is damaged already cannot be saved, and must not keep anything from being purged. */
    private static Optional<byte[]> readable(Connection connection, PageKey page, TextHash hash) throws SQLException {
        try {
            return read(connection, page, hash);
        } catch (DamagedTextException e) {
            return Optional.empty();
        }
    }

    private static void repack(Connection connection, PageKey page, TextHash hash, @Nullable TextHash base, byte[] body)
            throws SQLException {
        String sql = """
                update text set base_hash = ?, coding = ?, body = ? where wiki_id = ? and page_id = ? and hash = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    base == null ? null : base.digest(),
                    base == null ? FRAME : DELTA,
                    body,
                    page.wikiId().value(),
                    page.pageId().value(),
                    hash.digest());
            statement.executeUpdate();
        }
    }

    private static int execute(Connection connection, String sql, PageKey page, TextHash hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), hash.digest());
            return statement.executeUpdate();
        }
    }
}
