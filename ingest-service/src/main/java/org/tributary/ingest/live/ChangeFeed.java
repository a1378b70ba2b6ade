package org.tributary.ingest.live;

/** Reads a wiki's changes from a position onward and hands them to the sink in order. */
interface ChangeFeed {

    /**
     * Reads a stretch and hands over what it tells.
     *
     * @param position where the stretch before ended; only the feed understands it
     * @return where this one ended, to be remembered once the sink is flushed
     */
    FeedStep read(String position);
}
