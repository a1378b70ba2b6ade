package org.tributary.search.rebuild;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.tributary.search.index.SearchIndex;

/** Purges an index of what was hidden, now and then, on a thread of its own. */
final class Purges {
    private static final Logger LOG = Logger.getLogger(Purges.class);
    /** A purge can write a whole index anew, which takes disk and processor away from everything else. */
    private static final int REST = 9;

    private final SearchIndex index;
    private final Duration interval;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /** Nothing happens before {@link #start()}. */
    Purges(String name, SearchIndex index, Duration interval) {
        this.index = index;
        this.interval = interval;
        this.thread = Thread.ofPlatform().daemon().name("purge-" + name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Asks the thread to end. A purge that is under way ends when the index is let go of. */
    void stop() {
        stop.countDown();
    }

    void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration rest = interval;
        while (!isStoppedWithin(rest)) {
            long begun = System.nanoTime();
            if (index.isPurgeDue()) {
                purge();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(REST);
            rest = took.compareTo(interval) > 0 ? took : interval;
        }
    }

    private void purge() {
        try {
            index.purge();
            LOG.debug("the index was purged of what was hidden");
        } catch (RuntimeException e) {
            if (stop.getCount() > 0) {
                LOG.warnf(
                        "TRIB-3011 the index could not be purged of what was hidden, and it is tried again: %s",
                        e.getMessage());
            }
        }
    }

    private boolean isStoppedWithin(Duration wait) {
        try {
            return stop.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
