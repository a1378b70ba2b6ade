package org.tributary.ingest.live.loop;

import java.time.Duration;

/** Reads a wiki's changes from a position onward and hands them to the sink in order. */
public interface ChangeFeed {

    /**
     * Reads a stretch and hands over what it tells.
     *
     * @param position where the stretch before ended; only the feed understands it
     * @return where this one ended, to be remembered once the sink is flushed
     */
    FeedStep read(String position);

    /** Called once what the last stretch told is durable. */
    default void settled() {}

    /**
     * Waits until there may be more to read, called after a stretch that ended at the end.
     *
     * @param interval the usual pause
     */
    default void awaitNext(Duration interval) throws InterruptedException {
        Thread.sleep(interval);
    }
}
