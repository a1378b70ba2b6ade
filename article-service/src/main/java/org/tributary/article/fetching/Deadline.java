package org.tributary.article.fetching;

import java.time.Duration;

/** The moment at which something has to be done, by a clock that nobody sets. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Milliseconds that are left, 0 if none. */
    long millisLeft() {
        return Math.max(0, (nanos - System.nanoTime()) / 1_000_000);
    }
}
