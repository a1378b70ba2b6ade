package org.tributary.event.wiki;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a page's past is wanted. */
public enum HistoryDepth {
    /** Every revision. */
    @JsonProperty("full")
    FULL,
    /** The revision that is current when the page is first met, and every one from then on. */
    @JsonProperty("current")
    CURRENT
}
