package org.tributary.event.page;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why ingest tells of a revision that the wiki did not just make. */
public enum RestateReason {
    /** Read from an XML export. */
    @JsonProperty("dump")
    DUMP,
    /** Read from the wiki's own history, when a wiki is first followed. */
    @JsonProperty("backfill")
    BACKFILL,
    /** The page was undeleted, whole or in part. */
    @JsonProperty("undelete")
    UNDELETE,
    /** Revisions were imported into the page. */
    @JsonProperty("import")
    IMPORT,
    /** The histories of two pages were merged. */
    @JsonProperty("merge")
    MERGE,
    /** Its editor got another name, which the whole history shows from then on. */
    @JsonProperty("rename")
    RENAME,
    /** The language of the page was changed. */
    @JsonProperty("language")
    LANGUAGE,
    /** Article asked for it. */
    @JsonProperty("repair")
    REPAIR,
    /** The periodic comparison with the wiki. */
    @JsonProperty("reconcile")
    RECONCILE
}
