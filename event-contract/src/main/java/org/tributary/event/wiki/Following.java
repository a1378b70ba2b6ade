package org.tributary.event.wiki;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the operator wants to be done about a wiki. */
public enum Following {
    /** Its changes are followed live. */
    @JsonProperty("live")
    LIVE,
    /** Nothing is asked of the wiki; what was imported is kept. */
    @JsonProperty("imports_only")
    IMPORTS_ONLY,
    /** Following stops for a while and goes on from where it stopped. */
    @JsonProperty("paused")
    PAUSED,
    /** Following has ended and everything held of the wiki is withdrawn. */
    @JsonProperty("forgotten")
    FORGOTTEN
}
