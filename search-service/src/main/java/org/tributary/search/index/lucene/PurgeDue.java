package org.tributary.search.index.lucene;

import java.util.concurrent.atomic.AtomicLong;

/** Knows whether something was hidden that the last purge did not know of. */
final class PurgeDue {
    private final AtomicLong asked = new AtomicLong();
    private volatile long done;

    PurgeDue(boolean isDue) {
        if (isDue) {
            ask();
        }
    }

    /** Whatever was replaced or deleted until now has to leave the files. */
    void ask() {
        asked.incrementAndGet();
    }

    /** Up to where a purge that begins now gets. */
    long now() {
        return asked.get();
    }

    void done(long upTo) {
        done = upTo;
    }

    boolean isDue() {
        return isDueAfter(done);
    }

    /** Whether more would be due after a purge up to there. */
    boolean isDueAfter(long upTo) {
        return asked.get() > upTo;
    }
}
