package org.tributary.search.rebuild;

import java.time.Instant;
import org.tributary.search.follow.Follower;
import org.tributary.search.index.SearchIndex;

/** An index with the follower that keeps it, the thread the follower runs on, and what purges it. */
record Generation(String name, SearchIndex index, Follower follower, Thread thread, Purges purges, Instant startedDt) {

    /** Begins to follow and to purge. */
    void start() {
        thread.start();
        purges.start();
    }

    /** Ends following and lets go of the index. Must not be called on the follower's own thread. */
    void close() {
        follower.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        letGo();
    }

    /** Lets go of the index whose follower has ended. */
    void letGo() {
        purges.stop();
        index.close();
        purges.join();
    }
}
