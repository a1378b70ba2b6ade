package org.tributary.event.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is known of the person, or people, behind an editor's name. */
public enum ContributorKind {
    /** A registered account. */
    @JsonProperty("account")
    ACCOUNT,
    /** A temporary account. */
    @JsonProperty("temporary")
    TEMPORARY,
    /** An IP address. */
    @JsonProperty("ip")
    IP,
    /** A name that came with an import, without an account on this wiki. */
    @JsonProperty("imported")
    IMPORTED,
    /** Everybody whose name the wiki hides, taken together; or somebody who asked not to be named. */
    @JsonProperty("hidden")
    HIDDEN
}
