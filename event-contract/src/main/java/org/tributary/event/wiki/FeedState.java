package org.tributary.event.wiki;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a feed is doing. */
public enum FeedState {
    /** It reads what happened before it was followed. */
    @JsonProperty("backfilling")
    BACKFILLING,
    /** It reads what happens. */
    @JsonProperty("live")
    LIVE,
    /** The operator stopped it for a while. */
    @JsonProperty("paused")
    PAUSED,
    /** It has nothing more to read, as an imported dump that was read to its end. */
    @JsonProperty("finished")
    FINISHED,
    /** It cannot go on for the reason given, and tries again. */
    @JsonProperty("broken")
    BROKEN
}
