package org.tributary.article.store.text;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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
 * The texts of a page, each kept once under its SHA-256. A text is a frame of its own or a delta against such a frame,
 * never against another delta: whatever revision is asked for, at most two bodies are read and unpacked.
 */
public final class TextStore {
    private static final int FRAME = 0;
    private static final int DELTA = 1;

    private TextStore() {}

    /**
     * The UTF-8 bytes of a text; empty if it is not held.
     *
     * @throws DamagedTextException if what is held is not what was put there
     */
    public static Optional<byte[]> read(Connection connection, PageKey page, TextHash hash) throws SQLException {
        String sql = """
                select t.coding, t.bytes, t.body, b.bytes as base_bytes, b.body as base_body
                from text t left join text b on b.wiki_id = t.wiki_id and b.page_id = t.page_id and b.hash = t.base_hash
                where t.wiki_id = ? and t.page_id = ? and t.hash = ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), hash.digest());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte[] text = unpack(row, page, hash);
                if (!TextHash.of(text).equals(hash)) {
                    throw new DamagedTextException(page, hash, null);
                }
                return Optional.of(text);
            }
        }
    }

    private static byte[] unpack(ResultSet row, PageKey page, TextHash hash) throws SQLException {
        try {
            byte[] body = row.getBytes("body");
            long bytes = row.getLong("bytes");
            if (row.getInt("coding") == FRAME) {
                return TextFrames.alone(body, bytes);
            }
            byte[] base = TextFrames.alone(row.getBytes("base_body"), row.getLong("base_bytes"));
            return TextFrames.against(base, body, bytes);
        } catch (RuntimeException e) {
            throw new DamagedTextException(page, hash, e);
        }
    }

    /** Keeps what is not held yet, and leaves only that in {@code texts}. */
    public static void write(Connection connection, PageKey page, Map<TextHash, byte[]> texts) throws SQLException {
        texts.keySet().removeAll(held(connection, page, texts.keySet()));
        if (texts.isEmpty()) {
            return;
        }
        try (TextPacking packing = TextPacking.of(frame(connection, page).orElse(null));
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map.Entry<TextHash, byte[]> text : texts.entrySet()) {
                TextPacking.Packed packed = packing.pack(text.getKey(), text.getValue());
                insert(insert, page, text.getKey(), text.getValue().length, packed);
            }
            insert.executeBatch();
            writeFrame(connection, page, packing);
        }
    }

    private static void insert(
            PreparedStatement insert, PageKey page, TextHash hash, long bytes, TextPacking.Packed packed)
            throws SQLException {
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

    private static Set<TextHash> held(Connection connection, PageKey page, Collection<TextHash> hashes)
            throws SQLException {
        String sql = "select hash from text where wiki_id = ? and page_id = ? and hash = any (?)";
        Set<TextHash> held = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            statement.setArray(
                    3,
                    Sql.bytes(connection, hashes.stream().map(TextHash::digest).toList()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    held.add(TextHash.ofDigest(row.getBytes("hash")));
                }
            }
        }
        return held;
    }

    private static Optional<TextPacking.Frame> frame(Connection connection, PageKey page) throws SQLException {
        String sql = "select hash, frame_bytes, delta_bytes, misfits from text_frame where wiki_id = ? and page_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                TextHash hash = TextHash.ofDigest(row.getBytes("hash"));
                long frameBytes = row.getLong("frame_bytes");
                long deltaBytes = row.getLong("delta_bytes");
                int misfits = row.getInt("misfits");
                return read(connection, page, hash)
                        .map(text -> new TextPacking.Frame(hash, new Bytes(text), frameBytes, deltaBytes, misfits));
            }
        }
    }

    private static void writeFrame(Connection connection, PageKey page, TextPacking packing) throws SQLException {
        TextPacking.Frame frame = packing.frame();
        if (frame == null) {
            return;
        }
        String sql = """
                insert into text_frame (wiki_id, page_id, hash, frame_bytes, delta_bytes, misfits)
                values (?, ?, ?, ?, ?, ?)
                on conflict (wiki_id, page_id) do update set hash = excluded.hash, frame_bytes = excluded.frame_bytes,
                    delta_bytes = excluded.delta_bytes, misfits = excluded.misfits""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    page.wikiId().value(),
                    page.pageId().value(),
                    frame.hash().digest(),
                    frame.frameBytes(),
                    frame.deltaBytes(),
                    frame.misfits());
            statement.executeUpdate();
        }
    }

    /**
     * Takes texts out of storage that no revision of their page refers to any more. What was compressed against one of
     * them is compressed anew first.
     */
    public static void purge(Connection connection, PageKey page, Collection<TextHash> hashes) throws SQLException {
        for (TextHash hash : hashes) {
            if (!isReferredTo(connection, page, hash)) {
                rebase(connection, page, hash);
                execute(
                        connection,
                        "delete from text_frame where wiki_id = ? and page_id = ? and hash = ?",
                        page,
                        hash);
                execute(connection, "delete from text where wiki_id = ? and page_id = ? and hash = ?", page, hash);
            }
        }
    }

    private static boolean isReferredTo(Connection connection, PageKey page, TextHash hash) throws SQLException {
        String sql = """
                select exists (select 1 from revision r where r.wiki_id = ? and r.page_id = ?
                    and (r.text_hash = ? or position(? in r.other_slots::text) > 0))""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), hash.digest(), hash.hex());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void rebase(Connection connection, PageKey page, TextHash base) throws SQLException {
        List<TextHash> dependents = new ArrayList<>();
        String sql = "select hash from text where wiki_id = ? and page_id = ? and base_hash = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), base.digest());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    dependents.add(TextHash.ofDigest(row.getBytes("hash")));
                }
            }
        }
        TextFrames.@Nullable Base newBase = null;
        TextHash newBaseHash = null;
        try {
            for (TextHash dependent : dependents) {
                Optional<byte[]> text = read(connection, page, dependent);
                if (text.isEmpty()) {
                    continue;
                }
                if (newBase == null) {
                    newBase = new TextFrames.Base(text.get());
                    newBaseHash = dependent;
                    repack(connection, page, dependent, null, TextFrames.alone(text.get()));
                } else {
                    repack(connection, page, dependent, newBaseHash, newBase.delta(text.get()));
                }
            }
        } finally {
            if (newBase != null) {
                newBase.close();
            }
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

    private static void execute(Connection connection, String sql, PageKey page, TextHash hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), hash.digest());
            statement.executeUpdate();
        }
    }

    private static final String INSERT = """
            insert into text (wiki_id, page_id, hash, base_hash, bytes, coding, body) values (?, ?, ?, ?, ?, ?, ?)""";
}
