package org.tributary.search.rebuild;

import java.time.Instant;
import org.tributary.search.follow.Follower;
import org.tributary.search.index.SearchIndex;

/** An index with the follower that keeps it, and the thread the follower runs on. */
record Generation(String name, SearchIndex index, Follower follower, Thread thread, Instant startedDt) {

    /** Ends following and lets go of the index. Must not be called on the follower's own thread. */
    void close() {
        follower.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        index.close();
    }
}
