package org.tributary.ingest.mediawiki.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Spreads requests evenly, so that no minute ever sees more of them than allowed. */
final class Pace {
    private final long nanosBetween;
    private final ReentrantLock lock = new ReentrantLock(true);
    private long nextNanos = System.nanoTime();

    Pace(int perMinute) {
        this.nanosBetween = Duration.ofMinutes(1).toNanos() / perMinute;
    }

    /** Waits for this request's turn. */
    void await() throws InterruptedException {
        long turn;
        lock.lockInterruptibly();
        try {
            turn = Math.max(System.nanoTime(), nextNanos);
            nextNanos = turn + nanosBetween;
        } finally {
            lock.unlock();
        }
        TimeUnit.NANOSECONDS.sleep(turn - System.nanoTime());
    }
}
