package org.tributary.article.store.text;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.text.SettlingRows.Waiting;
import org.tributary.event.identity.PageKey;

/**
 * Packs the texts of a page that have settled. Packing itself holds no lock; only when it is done is the page locked for
 * the moment in which rows change places, and if it was changed in the meantime everything stays as it was. For one thread.
 */
public final class Settling {
    /** After so many texts the room they had in the tail is made free for others. */
    private static final int TIDY_EVERY = 1_000;

    /** After so many when there is nothing else to be done. */
    private static final int TIDY_AT_REST = 50;

    private final DataSource dataSource;
    private final Limits limits;
    private long packedSinceTidying;
    private @Nullable Listed listed;

    /**
     * How large packs become, and when.
     *
     * @param packTexts texts that a pack has at most
     * @param packBytes what the texts of a pack take unpacked at most, unless one alone is larger
     * @param quietAfter how long a page was left alone when all of its tail is packed
     */
    public record Limits(int packTexts, long packBytes, Duration quietAfter) {
        private static final long PACK_BYTES_MOST = 256L * 1024 * 1024;

        public Limits {
            if (packTexts < 1 || packTexts > Short.MAX_VALUE) {
                throw new IllegalArgumentException("tributary.article.texts.pack-texts-max must be 1 to "
                        + Short.MAX_VALUE + " but is " + packTexts);
            }
            if (packBytes < 1 || packBytes > PACK_BYTES_MOST) {
                throw new IllegalArgumentException("tributary.article.texts.pack-bytes-max must be 1 to "
                        + PACK_BYTES_MOST + " but is " + packBytes);
            }
        }
    }

    public Settling(DataSource dataSource, Limits limits) {
        this.dataSource = dataSource;
        this.limits = limits;
    }

    /** A page that has something to be packed; it is ours for the length of the lease. */
    public Optional<PageKey> next(Duration lease) {
        return StoreException.wrapping("texts to be packed cannot be found", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return SettlingRows.take(connection, lease);
            }
        });
    }

    /**
     * Packs what fits into one pack.
     *
     * @return how many texts were packed; 0 if there is nothing left to do with this page for now
     */
    public int settle(PageKey page) {
        return StoreException.wrapping("texts cannot be packed", () -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                int packed;
                try {
                    packed = settled(connection, page);
                } finally {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
                packedSinceTidying += packed;
                tidy(connection, TIDY_EVERY);
                return packed;
            }
        });
    }

    /** To be called when there is nothing to be packed for now: frees what packing has left behind. */
    public void rest() {
        if (packedSinceTidying > 0) {
            StoreException.wrapping("the room of packed texts cannot be freed", () -> {
                try (Connection connection = dataSource.getConnection()) {
                    tidy(connection, TIDY_AT_REST);
                    return packedSinceTidying;
                }
            });
        }
    }

    private void tidy(Connection connection, int from) throws SQLException {
        if (packedSinceTidying >= from) {
            packedSinceTidying = 0;
            SettlingRows.tidy(connection);
        }
    }

    int settled(Connection connection, PageKey page) throws SQLException {
        TailRows.Tail tail = TailRows.load(connection, List.of(page)).getOrDefault(page, TailRows.Tail.NONE);
        Opened last = opened(connection, page, tail.packs() - 1);
        Settled settled = settled(connection, page, tail);
        List<Waiting> chosen = chosen(settled, last);
        if (chosen.isEmpty() && last != null) {
            last = null;
            chosen = chosen(settled, null);
        }
        if (chosen.isEmpty()) {
            SettlingRows.done(connection, page, settled.tail(), limits.quietAfter());
            connection.commit();
            return 0;
        }
        Map<TextHash, byte[]> texts = TailRows.sound(
                connection, page, chosen.stream().map(Waiting::hash).toList());
        if (texts.isEmpty()) {
            return 0;
        }
        Packing packing = last == null
                ? fresh(connection, page, tail.packs(), List.copyOf(texts.values()))
                : grown(last, List.copyOf(texts.values()));
        connection.commit();
        List<Waiting> packed =
                chosen.stream().filter(text -> texts.containsKey(text.hash())).toList();
        if (!exchange(connection, page, packed, packing, settled.isFresh())) {
            return 0;
        }
        listed = settled.list().without(texts.keySet());
        return packed.size();
    }

    /**
     * Puts the pack in the place of the rows, unless what it was made from has changed.
     *
     * @param isFresh whether the tail was read just now; of one that was read before nothing is chosen that what has come
     *     since could be compressed against, and to look through all of it each time would take longer than the packing
     */
    private boolean exchange(
            Connection connection, PageKey page, List<Waiting> packed, Packing packing, boolean isFresh)
            throws SQLException {
        SettlingRows.lock(connection, page);
        PackRows.Held replaced = packing.replaced();
        PackRows.Held held = PackRows.load(connection, page, packing.number()).orElse(null);
        if (replaced == null ? held != null : held == null || !held.isSame(replaced)) {
            return false;
        }
        PackRows.Held above = packing.above();
        if (replaced == null
                && above != null
                && !PackRows.load(connection, page, above.number())
                        .filter(above::isSame)
                        .isPresent()) {
            return false;
        }
        if (!SettlingRows.take(connection, page, packed, packing.number() + 1)
                || (isFresh && SettlingRows.isNeeded(connection, page, packed))) {
            return false;
        }
        List<TextHash> hashes = packed.stream().map(Waiting::hash).toList();
        PackRows.write(connection, page, packing.number(), packing.parent(), packing.packed(), hashes);
        DirectoryRows.file(connection, page, packing.number());
        connection.commit();
        return true;
    }

    /** The last pack, as long as it is less than half full: to write it again costs as much as what is in it. */
    private record Opened(PackRows.Held held, Pack pack) {}

    /**
     * A pack that is to be written.
     *
     * @param replaced the same pack before it grew
     * @param above the pack against whose head its own is compressed
     */
    private record Packing(
            int number, PackRows.@Nullable Held replaced, PackRows.@Nullable Held above, PackRow packed) {
        @Nullable
        Integer parent() {
            return replaced != null ? replaced.parent() : above != null ? above.number() : null;
        }
    }

    private static Packing grown(Opened last, List<byte[]> texts) {
        PackRows.Held held = last.held();
        return new Packing(held.number(), held, null, last.pack().with(texts).packed(held.parentHead()));
    }

    private @Nullable Opened opened(Connection connection, PageKey page, int number) throws SQLException {
        Optional<PackRows.Held> held = number < 0 ? Optional.empty() : PackRows.load(connection, page, number);
        try {
            if (held.isPresent()) {
                Pack pack = held.get().pack();
                boolean isRoom = 2 * pack.size() < limits.packTexts()
                        && 2 * pack.bytes() < limits.packBytes()
                        && !pack.isEmpty();
                return isRoom ? new Opened(held.get(), pack) : null;
            }
        } catch (RuntimeException e) {
            return null; // it is damaged: nothing is added to it
        }
        return null;
    }

    private static Packing fresh(Connection connection, PageKey page, int number, List<byte[]> texts)
            throws SQLException {
        Optional<PackRows.Held> above = PackRows.parentOf(connection, page, number);
        byte[] parentHead = new byte[0];
        try {
            if (above.isPresent()) {
                parentHead = above.get().head();
            }
        } catch (RuntimeException e) {
            above = Optional.empty(); // a damaged head is nobody's parent
        }
        return new Packing(number, null, above.orElse(null), Pack.of(texts).packed(parentHead));
    }

    /**
     * The tail of a page as it was when it was read, without what was packed since. To read a long tail again for each pack
     * would take longer than the packing.
     *
     * @param frame what texts that have come since may be compressed against
     */
    private record Listed(
            PageKey page, List<Waiting> texts, @Nullable TextHash frame) {
        Listed without(Set<TextHash> packed) {
            return new Listed(
                    page,
                    texts.stream().filter(text -> !packed.contains(text.hash())).toList(),
                    frame);
        }
    }

    /**
     * What may be packed of a tail.
     *
     * @param tail how many texts are in it
     * @param isFresh whether it was read just now
     * @param isAll whether all of them are to be packed now, even if they do not fill a pack
     */
    private record Settled(Listed list, List<Waiting> texts, int tail, boolean isFresh, boolean isAll) {}

    /**
     * What may be packed, oldest first. What others in the tail are compressed against waits until they are packed; of a
     * page that is being edited the last texts and the frame stay.
     */
    private Settled settled(Connection connection, PageKey page, TailRows.Tail held) throws SQLException {
        TextHash frame = held.frame() == null ? null : held.frame().hash();
        Listed before = listed;
        listed = null;
        if (before != null && before.page().equals(page) && before.texts().size() >= SettlingRows.FULL) {
            return new Settled(before, free(before, SettlingRows.LEFT, frame), held.texts(), false, true);
        }
        Listed now = new Listed(page, SettlingRows.tail(connection, page), frame);
        int size = now.texts().size();
        boolean isQuiet = SettlingRows.isQuiet(connection, page, limits.quietAfter());
        if (!isQuiet && size < SettlingRows.FULL) {
            return new Settled(now, List.of(), size, true, false);
        }
        List<Waiting> free =
                isQuiet ? free(new Listed(page, now.texts(), null), 0, null) : free(now, SettlingRows.LEFT, frame);
        return new Settled(now, free, size, true, isQuiet || size >= 2 * SettlingRows.FULL);
    }

    private static List<Waiting> free(Listed list, int left, @Nullable TextHash frame) {
        Set<TextHash> needed = list.texts().stream()
                .flatMap(text -> text.base().stream())
                .collect(Collectors.toCollection(HashSet::new));
        Stream.of(Optional.ofNullable(list.frame()), Optional.ofNullable(frame))
                .flatMap(Optional::stream)
                .forEach(needed::add);
        return list.texts().subList(0, list.texts().size() - left).stream()
                .filter(text -> !needed.contains(text.hash()))
                .toList();
    }

    /** As many of them as fit into a pack, or none if it is better to wait until they fill one. */
    private List<Waiting> chosen(Settled settled, @Nullable Opened last) {
        int room = limits.packTexts() - (last == null ? 0 : last.pack().size());
        long bytes = last == null ? 0 : last.pack().bytes();
        List<Waiting> chosen = new ArrayList<>();
        for (Waiting text : settled.texts()) {
            boolean isFirst = chosen.isEmpty() && last == null;
            if (chosen.size() >= room || (!isFirst && bytes + text.bytes() > limits.packBytes())) {
                return chosen;
            }
            chosen.add(text);
            bytes += text.bytes();
        }
        return settled.isAll() || chosen.size() >= room ? chosen : List.of();
    }
}
