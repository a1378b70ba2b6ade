package org.tributary.article.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The latest entries, shared by all who read them. Entries have numbers that grow by one; each reader knows the number
 * it wants next, so that a thousand readers cost a thousand numbers.
 */
final class Ring {
    private static final int TAKEN_MAX = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final @Nullable Entry[] slots;
    private final long bytesMax;
    private final Map<Integer, Long> starts = new HashMap<>();
    private final Map<Integer, Long> ends = new HashMap<>();
    private long first;
    private long next;
    private long bytes;

    /** What a reader gets: some entries, perhaps none, or word that what it wanted is gone. */
    record Taken(List<Entry> entries, boolean isOverrun) {}

    Ring(int entriesMax, long bytesMax) {
        this.slots = new Entry[entriesMax];
        this.bytesMax = bytesMax;
    }

    /** Begins anew at these offsets, one for each partition; what was kept is let go. */
    void begin(Map<Integer, Long> offsets) {
        lock.lock();
        try {
            while (first < next) {
                drop();
            }
            starts.clear();
            ends.clear();
            starts.putAll(offsets);
            ends.putAll(offsets);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void add(List<Entry> entries) {
        lock.lock();
        try {
            for (Entry entry : entries) {
                while (first < next && (next - first == slots.length || bytes + entry.bytes() > bytesMax)) {
                    drop();
                }
                slots[slot(next++)] = entry;
                bytes += entry.bytes();
                ends.put(entry.partition(), entry.offset() + 1);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The entries kept that tell of these pages. */
    List<Entry> of(Set<String> keys) {
        lock.lock();
        try {
            List<Entry> found = new ArrayList<>();
            for (long at = first; at < next; at++) {
                Entry entry = slots[slot(at)];
                if (entry != null && keys.contains(entry.key())) {
                    found.add(entry);
                }
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    /** Has others told in the place of entries, as far as those are still here. */
    void replace(Map<Entry, Entry> others) {
        lock.lock();
        try {
            for (long at = first; at < next; at++) {
                Entry entry = slots[slot(at)];
                Entry other = entry == null ? null : others.get(entry);
                if (entry != null && other != null) {
                    slots[slot(at)] = other;
                    bytes += other.bytes() - entry.bytes();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The next offset of every partition; empty until {@link #begin}. */
    Map<Integer, Long> ends() {
        lock.lock();
        try {
            return Map.copyOf(ends);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The number from which a reader misses nothing that is at or after its offsets; empty while some of that is no
     * longer, or not yet, here. The reader passes over entries that are before its offsets.
     */
    OptionalLong join(Map<Integer, Long> offsets) {
        lock.lock();
        try {
            boolean isCovered = !starts.isEmpty()
                    && starts.entrySet().stream()
                            .allMatch(start -> offsets.getOrDefault(start.getKey(), -1L) >= start.getValue());
            return isCovered ? OptionalLong.of(first) : OptionalLong.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the entry of a number and answers it with some of those after it, or nothing when the time is over. */
    Taken take(long number, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (number >= next && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            if (number < first) {
                return new Taken(List.of(), true);
            }
            List<Entry> taken = new ArrayList<>();
            for (long at = number; at < next && taken.size() < TAKEN_MAX; at++) {
                Entry entry = slots[slot(at)];
                if (entry != null) {
                    taken.add(entry);
                }
            }
            return new Taken(taken, false);
        } finally {
            lock.unlock();
        }
    }

    private void drop() {
        Entry dropped = slots[slot(first)];
        slots[slot(first++)] = null;
        if (dropped != null) {
            bytes -= dropped.bytes();
            starts.put(dropped.partition(), dropped.offset() + 1);
        }
    }

    private int slot(long number) {
        return (int) (number % slots.length);
    }
}
