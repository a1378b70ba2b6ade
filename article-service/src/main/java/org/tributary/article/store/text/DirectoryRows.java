package org.tributary.article.store.text;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.Sql;
import org.tributary.article.store.text.DirectoryPage.Entry;
import org.tributary.article.store.text.DirectoryPage.Place;
import org.tributary.article.store.text.DirectoryPage.Prefix;
import org.tributary.event.identity.PageKey;

/**
 * Finds packed texts by their hashes. Of a page's latest packs the hashes lie beside the texts; once there are many such
 * packs they are filed together in the directory, so that finding a text costs the same however long a history is.
 */
final class DirectoryRows {
    /** So many packs are looked through one by one; filing them together writes each row of the directory less often. */
    private static final int UNFILED_MAX = 16;

    private static final byte[] LOWEST = new byte[0];

    private DirectoryRows() {}

    /** Where these texts are, as far as they are in packs; more than one place where hashes begin alike. */
    static Map<TextHash, List<Place>> find(Connection connection, PageKey page, Collection<TextHash> hashes)
            throws SQLException {
        Map<TextHash, List<Place>> places = new HashMap<>();
        String sql = """
                select pack, hashes, null::bytea as entries from text_pack
                where wiki_id = ? and page_id = ? and hashes is not null
                union all
                select null, null, d.entries from unnest(?::bytea[]) as wanted (prefix) cross join lateral (
                    select entries from text_directory where wiki_id = ? and page_id = ? and low <= wanted.prefix
                    order by low desc limit 1) d""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            String wiki = page.wikiId().value();
            long id = page.pageId().value();
            List<byte[]> prefixes =
                    hashes.stream().map(hash -> Prefix.of(hash).bytes()).toList();
            Sql.bindAll(statement, wiki, id, Sql.bytes(connection, prefixes), wiki, id);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    DirectoryPage found = row.getBytes("hashes") == null
                            ? DirectoryPage.read(row.getBytes("entries"))
                            : new DirectoryPage(unfiled(row.getInt("pack"), row.getBytes("hashes")));
                    for (TextHash hash : hashes) {
                        add(places, hash, found.places(Prefix.of(hash)));
                    }
                }
            }
        }
        return places;
    }

    private static void add(Map<TextHash, List<Place>> places, TextHash hash, List<Place> found) {
        if (!found.isEmpty()) {
            List<Place> all = new ArrayList<>(places.getOrDefault(hash, List.of()));
            found.stream().filter(place -> !all.contains(place)).forEach(all::add);
            places.put(hash, all);
        }
    }

    private static List<Entry> unfiled(int pack, byte[] hashes) {
        List<Entry> entries = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(hashes);
        for (int place = 0; buffer.remaining() >= DirectoryPage.PREFIX_BYTES; place++) {
            byte[] prefix = new byte[DirectoryPage.PREFIX_BYTES];
            buffer.get(prefix);
            entries.add(new Entry(new Prefix(prefix), new Place(pack, place)));
        }
        return entries;
    }

    /** Files what is full, if there is enough of it; a pack that is still to grow is left out. */
    static void file(Connection connection, PageKey page, int growing) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        List<Long> packs = new ArrayList<>();
        String sql = """
                select pack, hashes from text_pack
                where wiki_id = ? and page_id = ? and hashes is not null and pack <> ?""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), growing);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    packs.add(row.getLong("pack"));
                    entries.addAll(unfiled(row.getInt("pack"), row.getBytes("hashes")));
                }
            }
        }
        if (packs.size() < UNFILED_MAX) {
            return;
        }
        write(connection, page, entries);
        String filed = "update text_pack set hashes = null where wiki_id = ? and page_id = ? and pack = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(filed)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), Sql.numbers(connection, packs));
            statement.executeUpdate();
        }
    }

    private static void write(Connection connection, PageKey page, List<Entry> entries) throws SQLException {
        NavigableMap<Prefix, DirectoryPage> pages = pages(connection, page, entries);
        Map<Prefix, List<Entry>> added = new HashMap<>();
        for (Entry entry : entries) {
            Prefix low = pages.floorKey(entry.prefix());
            added.computeIfAbsent(low == null ? new Prefix(LOWEST) : low, any -> new ArrayList<>())
                    .add(entry);
        }
        String sql = """
                insert into text_directory (wiki_id, page_id, low, entries) values (?, ?, ?, ?)
                on conflict (wiki_id, page_id, low) do update set entries = excluded.entries""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Prefix, List<Entry>> each : added.entrySet()) {
                DirectoryPage held = pages.getOrDefault(each.getKey(), new DirectoryPage(List.of()));
                @Nullable Prefix low = each.getKey();
                for (DirectoryPage divided : held.with(each.getValue())) {
                    byte[] begin = low == null ? divided.low().bytes() : low.bytes();
                    Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), begin, divided.written());
                    statement.addBatch();
                    low = null;
                }
            }
            statement.executeBatch();
        }
    }

    /** The rows of the directory that entries belong in, by where they begin. */
    private static NavigableMap<Prefix, DirectoryPage> pages(Connection connection, PageKey page, List<Entry> entries)
            throws SQLException {
        NavigableMap<Prefix, DirectoryPage> pages = new TreeMap<>();
        String sql = """
                select distinct d.low, d.entries from unnest(?::bytea[]) as wanted (prefix) cross join lateral (
                    select low, entries from text_directory where wiki_id = ? and page_id = ? and low <= wanted.prefix
                    order by low desc limit 1) d""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            List<byte[]> prefixes =
                    entries.stream().map(entry -> entry.prefix().bytes()).toList();
            Sql.bindAll(
                    statement,
                    Sql.bytes(connection, prefixes),
                    page.wikiId().value(),
                    page.pageId().value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    pages.put(new Prefix(row.getBytes("low")), DirectoryPage.read(row.getBytes("entries")));
                }
            }
        }
        return pages;
    }

    /** Forgets a text that is purged: nothing of its hash stays. */
    static void remove(Connection connection, PageKey page, TextHash hash, Place place) throws SQLException {
        String unfiled = """
                update text_pack set hashes = overlay(hashes placing ? from ?)
                where wiki_id = ? and page_id = ? and pack = ? and hashes is not null""";
        try (PreparedStatement statement = connection.prepareStatement(unfiled)) {
            Sql.bindAll(
                    statement,
                    new byte[DirectoryPage.PREFIX_BYTES],
                    place.place() * DirectoryPage.PREFIX_BYTES + 1,
                    page.wikiId().value(),
                    page.pageId().value(),
                    place.pack());
            statement.executeUpdate();
        }
        Entry entry = new Entry(Prefix.of(hash), place);
        String sql = "update text_directory set entries = ? where wiki_id = ? and page_id = ? and low = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Prefix, DirectoryPage> held :
                    pages(connection, page, List.of(entry)).entrySet()) {
                Sql.bindAll(
                        statement,
                        held.getValue().without(entry).written(),
                        page.wikiId().value(),
                        page.pageId().value(),
                        held.getKey().bytes());
                statement.executeUpdate();
            }
        }
    }
}
