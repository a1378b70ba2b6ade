package org.tributary.article.store.text;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.Sql;
import org.tributary.article.store.text.DirectoryPage.Place;
import org.tributary.event.identity.PageKey;

/**
 * The texts of every page, each kept once for its page under its SHA-256. What arrives is put into the page's tail, quick
 * to write and to read; {@link Settling} packs it later. Whatever is read is held against its hash first.
 */
public final class TextStore {
    private TextStore() {}

    /**
     * The UTF-8 bytes of a text; empty if it is not held.
     *
     * @throws DamagedTextException if what is held is not what was put there
     */
    public static Optional<byte[]> read(Connection connection, PageKey page, TextHash hash) throws SQLException {
        return new TextReader(connection, page).read(hash);
    }

    /** Keeps, page by page, what is not held yet. Each page is locked by whoever calls. */
    public static void write(Connection connection, Map<PageKey, Map<TextHash, byte[]>> texts) throws SQLException {
        Map<PageKey, TailRows.Tail> before = TailRows.load(connection, texts.keySet());
        Map<PageKey, Map<TextHash, byte[]>> fresh = fresh(connection, texts, before);
        Map<PageKey, TailRows.Tail> after = new HashMap<>();
        try (TailRows.Adding adding = new TailRows.Adding(connection)) {
            for (Map.Entry<PageKey, Map<TextHash, byte[]>> each : fresh.entrySet()) {
                PageKey page = each.getKey();
                after.put(page, added(adding, page, each.getValue(), tail(before, page)));
            }
            adding.write();
        }
        TailRows.write(connection, after);
        SettlingRows.note(connection, before, after);
    }

    private static TailRows.Tail tail(Map<PageKey, TailRows.Tail> tails, PageKey page) {
        return tails.getOrDefault(page, TailRows.Tail.NONE);
    }

    private static TailRows.Tail added(
            TailRows.Adding adding, PageKey page, Map<TextHash, byte[]> texts, TailRows.Tail tail) throws SQLException {
        try (TextPacking packing = TextPacking.of(tail.frame())) {
            for (Map.Entry<TextHash, byte[]> text : texts.entrySet()) {
                TextPacking.Packed packed = packing.pack(text.getKey(), text.getValue());
                adding.add(page, text.getKey(), text.getValue().length, packed);
            }
            return new TailRows.Tail(packing.frame(), tail.texts() + texts.size(), tail.packs());
        }
    }

    /** What is neither in a tail nor in a pack. */
    private static Map<PageKey, Map<TextHash, byte[]>> fresh(
            Connection connection, Map<PageKey, Map<TextHash, byte[]>> texts, Map<PageKey, TailRows.Tail> tails)
            throws SQLException {
        Map<PageKey, Set<TextHash>> wanted = new LinkedHashMap<>();
        texts.forEach((page, own) -> wanted.put(page, own.keySet()));
        Map<PageKey, Set<TextHash>> inTails = TailRows.held(connection, wanted);
        Map<PageKey, Map<TextHash, byte[]>> fresh = new LinkedHashMap<>();
        for (Map.Entry<PageKey, Map<TextHash, byte[]>> each : texts.entrySet()) {
            PageKey page = each.getKey();
            Map<TextHash, byte[]> own = new LinkedHashMap<>(each.getValue());
            own.keySet().removeAll(inTails.getOrDefault(page, Set.of()));
            if (!own.isEmpty() && tail(tails, page).packs() > 0) {
                own.keySet()
                        .removeAll(DirectoryRows.find(connection, page, own.keySet())
                                .keySet());
            }
            if (!own.isEmpty()) {
                fresh.put(page, own);
            }
        }
        return fresh;
    }

    /** Takes texts out of storage that no revision of their page refers to any more; nothing that stays needs them. */
    public static void purge(Connection connection, PageKey page, Collection<TextHash> hashes) throws SQLException {
        for (TextHash hash : hashes) {
            if (isReferredTo(connection, page, hash) || TailRows.remove(connection, page, hash)) {
                continue;
            }
            for (Place place :
                    DirectoryRows.find(connection, page, List.of(hash)).getOrDefault(hash, List.of())) {
                PackRows.remove(connection, page, hash, place);
            }
        }
    }

    /** Takes every text of a page out of storage. */
    public static void purgeAll(Connection connection, PageKey page) throws SQLException {
        for (String table : List.of("text_settling", "text_directory", "text_pack", "text_tail", "text")) {
            String sql = "delete from " + table + " where wiki_id = ? and page_id = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Sql.bindAll(statement, page.wikiId().value(), page.pageId().value());
                statement.executeUpdate();
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
}
