package org.tributary.ingest.dump;

import org.jspecify.annotations.Nullable;

/** What reading a dump yields, one after another. */
public sealed interface DumpItem {

    /**
     * A revision that could be read.
     *
     * @param isLast whether it is the last of its page, and the page is whole
     */
    record Read(RawPage page, RawRevision revision, boolean isLast) implements DumpItem {}

    /**
     * Something that could not.
     *
     * @param reason stable, fit for a counter
     * @param detail a sentence that says what is wrong and where
     */
    record Flaw(
            String reason,
            String detail,
            @Nullable String pageId,
            @Nullable String pageTitle,
            @Nullable String revisionId)
            implements DumpItem {}

    /**
     * The end of the dump.
     *
     * @param problem why it is not its true end, in a sentence; null when it is
     */
    record End(@Nullable String problem) implements DumpItem {}
}
