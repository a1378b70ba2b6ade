package org.tributary.ingest.push;

/** What an event of a push source says to us. */
sealed interface Told {

    /** A change to a page. */
    record Change(Addressee wiki, Hint hint) implements Told {}

    /** A canary, sent by the source to show that it lives. */
    record Canary() implements Told {}

    /** Something that is no change to a page's content or place. */
    record Ignored(Reason reason) implements Told {}

    /** Why an event is passed over. */
    enum Reason {
        /** Pages came into a category or left it: their own revisions tell that. */
        CATEGORIZE,
        /** Another wiki's item changed, which this one shows. */
        EXTERNAL,
        /** Links are in the text. */
        LINKS,
        /** Tags are read with the revision. */
        TAGS,
        /** Blocks are no change to a page. */
        BLOCK,
        /** A page was rendered anew. */
        RENDERED,
        /** A log entry that recent changes do not show and that touches no page. */
        LOG_ONLY,
        /** It names nothing that could be looked up. */
        NUMBERLESS,
        /** A kind of event that nobody here knows. */
        UNKNOWN_KIND
    }
}
