package org.tributary.ingest.proof;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread sleep until something happens. */
final class WakeUp {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean isWoken;

    void wake() {
        lock.lock();
        try {
            isWoken = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps for this long, or until woken; returns whether it was woken. */
    boolean sleep(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = limit.toNanos();
            while (!isWoken && nanos > 0) {
                nanos = woken.awaitNanos(nanos);
            }
            return isWoken;
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps for this long whatever happens, and forgets that it was woken until then. */
    void rest(Duration duration) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        lock.lockInterruptibly();
        try {
            isWoken = false;
        } finally {
            lock.unlock();
        }
    }
}
