package org.tributary.event.wiki;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of what is held of a page when its wiki deletes it; nobody is shown it either way. */
public enum DeletedPages {
    /** It stays in storage, for when the page comes back. */
    @JsonProperty("keep")
    KEEP,
    /** Texts, comments and names leave storage; that there were such revisions is all that stays. */
    @JsonProperty("purge")
    PURGE
}
