package org.tributary.article.store.text;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.Sql;
import org.tributary.article.store.text.DirectoryPage.Place;
import org.tributary.article.store.text.DirectoryPage.Prefix;
import org.tributary.event.identity.PageKey;

/**
 * Rows of {@code text_pack} to packs and back. Heads form a tree: the head of a pack is compressed against that of an
 * earlier one, chosen so that no more than some twenty heads lie between any text and one that stands alone.
 */
final class PackRows {
    /** Parents are counted in this base: as many steps as the digits of a pack's number together. */
    private static final int BASE = 8;

    /** From one head that stands alone to the next. */
    private static final int TREE = BASE * BASE * BASE;

    private static final byte[] NOTHING = new byte[0];

    private PackRows() {}

    /**
     * A pack of a page.
     *
     * @param ancestors what has to be read before it, the head that stands alone first
     */
    record Held(int number, @Nullable Integer parent, PackRow packed, List<PackRow> ancestors) {
        Pack pack() {
            return Pack.read(parentHead(), packed);
        }

        Unpacked unpacked() {
            return Unpacked.of(parentHead(), packed);
        }

        byte[] head() {
            return Pack.head(parentHead(), packed);
        }

        /** Whether nothing of this pack, or of what it needs, differs. */
        boolean isSame(Held other) {
            return packed.isSame(other.packed)
                    && ancestors.size() == other.ancestors.size()
                    && IntStream.range(0, ancestors.size())
                            .allMatch(each -> ancestors.get(each).isSame(other.ancestors.get(each)));
        }

        byte[] parentHead() {
            byte[] head = NOTHING;
            for (PackRow ancestor : ancestors) {
                head = Pack.head(head, ancestor);
            }
            return head;
        }
    }

    /** Reads a pack and what it needs; empty if there is none of this number. */
    static Optional<Held> load(Connection connection, PageKey page, int number) throws SQLException {
        List<PackRow> chain = new ArrayList<>();
        Integer parent = null;
        String sql = """
                with recursive chain as (
                    select pack, parent, head_place, bytes, head, body, 0 as step from text_pack
                        where wiki_id = ? and page_id = ? and pack = ?
                    union all
                    select p.pack, p.parent, p.head_place, p.bytes, p.head, ''::bytea, chain.step + 1
                        from chain join text_pack p on p.wiki_id = ? and p.page_id = ? and p.pack = chain.parent)
                select * from chain order by step""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            String wiki = page.wikiId().value();
            long id = page.pageId().value();
            Sql.bindAll(statement, wiki, id, number, wiki, id);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Long above = Sql.number(row, "parent");
                    if (chain.isEmpty() && above != null) {
                        parent = above.intValue();
                    }
                    chain.add(new PackRow(
                            above != null,
                            row.getInt("head_place"),
                            row.getBytes("bytes"),
                            row.getBytes("head"),
                            row.getBytes("body")));
                }
            }
        }
        return chain.isEmpty()
                ? Optional.empty()
                : Optional.of(new Held(
                        number,
                        parent,
                        chain.getFirst(),
                        chain.subList(1, chain.size()).reversed()));
    }

    /** The number of the pack against whose head that of a new pack is compressed, if it is held. */
    static Optional<Held> parentOf(Connection connection, PageKey page, int number) throws SQLException {
        if (number % TREE == 0) {
            return Optional.empty();
        }
        int step = 1;
        while (number / step % BASE == 0) {
            step *= BASE;
        }
        return load(connection, page, number - step);
    }

    /**
     * Writes a new pack, or one that has changed.
     *
     * @param gained the hashes of texts that it has gained, which lie beside it until they are filed
     */
    static void write(
            Connection connection,
            PageKey page,
            int number,
            @Nullable Integer parent,
            PackRow packed,
            List<TextHash> gained)
            throws SQLException {
        ByteBuffer prefixes = ByteBuffer.allocate(gained.size() * DirectoryPage.PREFIX_BYTES);
        gained.forEach(hash -> prefixes.put(Prefix.of(hash).bytes()));
        String sql = """
                insert into text_pack as held (wiki_id, page_id, pack, parent, head_place, bytes, hashes, head, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (wiki_id, page_id, pack) do update set parent = excluded.parent,
                    head_place = excluded.head_place, bytes = excluded.bytes, head = excluded.head,
                    body = excluded.body,
                    hashes = case when length(excluded.hashes) = 0 then held.hashes
                        else coalesce(held.hashes, ''::bytea) || excluded.hashes end""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(
                    statement,
                    page.wikiId().value(),
                    page.pageId().value(),
                    number,
                    packed.isChild() ? parent : null,
                    packed.headPlace(),
                    packed.bytes(),
                    prefixes.array(),
                    packed.head(),
                    packed.body());
            statement.executeUpdate();
        }
    }

    /**
     * Takes a text out of its pack, which is packed anew without it. Where it was the head, another text becomes the head,
     * and the heads that were compressed against it are compressed against that one.
     */
    static void remove(Connection connection, PageKey page, TextHash hash, Place place) throws SQLException {
        Optional<Held> found = load(connection, page, place.pack());
        if (found.isEmpty()) {
            return;
        }
        Held held = found.get();
        List<Held> children = children(connection, page, held.number());
        DirectoryRows.remove(connection, page, hash, place);
        byte[] head;
        try {
            Pack left = held.pack().without(place.place());
            head = left.head();
            write(connection, page, held.number(), held.parent(), left.packed(held.parentHead()), List.of());
        } catch (RuntimeException e) {
            // It cannot be unpacked: then nothing of it stays, and each of its texts is reported as damaged.
            write(
                    connection,
                    page,
                    held.number(),
                    held.parent(),
                    held.packed().wiped(place.place() == held.packed().headPlace()),
                    List.of());
            return;
        }
        if (place.place() == held.packed().headPlace()) {
            for (Held child : children) {
                behind(connection, page, child, held.number(), head);
            }
        }
        // A pack without any text stays as a row: no number is given twice.
    }

    private static void behind(Connection connection, PageKey page, Held child, int parent, byte[] parentHead)
            throws SQLException {
        PackRow anew;
        try {
            anew = child.packed().behind(parentHead, child.head());
        } catch (RuntimeException e) {
            return; // it could not be unpacked before, either
        }
        write(connection, page, child.number(), parent, anew, List.of());
    }

    private static List<Held> children(Connection connection, PageKey page, int number) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        String sql = "select pack from text_pack where wiki_id = ? and page_id = ? and parent = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Sql.bindAll(statement, page.wikiId().value(), page.pageId().value(), number);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getInt("pack"));
                }
            }
        }
        List<Held> children = new ArrayList<>();
        for (int child : numbers) {
            load(connection, page, child).ifPresent(children::add);
        }
        return children;
    }
}
