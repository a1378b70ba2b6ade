package org.tributary.article.store.text;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.article.decide.TextHash;

/** One row of the directory: where the texts are whose hashes begin between one value and another. */
record DirectoryPage(List<Entry> entries) {
    static final int PREFIX_BYTES = 16;

    /** A row of more entries is divided in two; four full ones fit into a page of the database. */
    static final int ENTRIES_MAX = 88;

    private static final int ENTRY_BYTES = PREFIX_BYTES + Integer.BYTES + Short.BYTES;

    DirectoryPage {
        entries = List.copyOf(entries);
    }

    /** The place of a text: its pack, and its number there. */
    record Place(int pack, int place) {}

    /**
     * Where a text is.
     *
     * @param prefix the beginning of its hash
     */
    record Entry(Prefix prefix, Place place) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byPrefix = prefix.compareTo(other.prefix);
            return byPrefix != 0
                    ? byPrefix
                    : Long.compare(
                            ((long) place.pack << Short.SIZE) + place.place,
                            ((long) other.place.pack << Short.SIZE) + other.place.place);
        }
    }

    /** The first 16 bytes of a hash: enough that nobody can make two texts that share them. */
    static final class Prefix implements Comparable<Prefix> {
        private final byte[] bytes;

        Prefix(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        static Prefix of(TextHash hash) {
            return new Prefix(Arrays.copyOf(hash.digest(), PREFIX_BYTES));
        }

        byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public int compareTo(Prefix other) {
            return Arrays.compareUnsigned(bytes, other.bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Prefix prefix && Arrays.equals(bytes, prefix.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    static DirectoryPage read(byte[] row) {
        ByteBuffer buffer = ByteBuffer.wrap(row);
        List<Entry> entries = new ArrayList<>();
        while (buffer.remaining() >= ENTRY_BYTES) {
            byte[] prefix = new byte[PREFIX_BYTES];
            buffer.get(prefix);
            int pack = buffer.getInt();
            entries.add(new Entry(new Prefix(prefix), new Place(pack, Short.toUnsignedInt(buffer.getShort()))));
        }
        return new DirectoryPage(entries);
    }

    byte[] written() {
        ByteBuffer buffer = ByteBuffer.allocate(entries.size() * ENTRY_BYTES);
        for (Entry entry : entries) {
            buffer.put(entry.prefix().bytes);
            buffer.putInt(entry.place().pack());
            buffer.putShort((short) entry.place().place());
        }
        return buffer.array();
    }

    List<Place> places(Prefix prefix) {
        return entries.stream()
                .filter(entry -> entry.prefix().equals(prefix))
                .map(Entry::place)
                .toList();
    }

    /** The pages that take the place of this one: several where there are too many entries for one. */
    List<DirectoryPage> with(Collection<Entry> more) {
        List<Entry> all = Stream.concat(entries.stream(), more.stream())
                .distinct()
                .sorted()
                .toList();
        int pages = Math.max(1, Math.ceilDiv(all.size(), ENTRIES_MAX));
        List<DirectoryPage> divided = new ArrayList<>();
        int from = 0;
        for (int page = 1; page <= pages; page++) {
            int to = together(all, all.size() * page / pages);
            if (to > from || pages == 1) {
                divided.add(new DirectoryPage(all.subList(from, to)));
                from = to;
            }
        }
        return divided;
    }

    /** Entries that share a prefix stay on one page. */
    private static int together(List<Entry> all, int at) {
        int to = at;
        while (to > 0
                && to < all.size()
                && all.get(to - 1).prefix().equals(all.get(to).prefix())) {
            to++;
        }
        return to;
    }

    DirectoryPage without(Entry gone) {
        return new DirectoryPage(
                entries.stream().filter(entry -> !entry.equals(gone)).toList());
    }

    Prefix low() {
        return entries.getFirst().prefix();
    }
}
