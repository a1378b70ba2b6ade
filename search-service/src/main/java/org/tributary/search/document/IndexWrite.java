package org.tributary.search.document;

import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;

/** What an article change asks of the index. */
public sealed interface IndexWrite {

    PageKey key();

    /** Readers see this now. */
    record Put(PageKey key, long version, ArticleContent content, String attributionText) implements IndexWrite {}

    /** Readers see nothing any more; remembered, so that a late event cannot bring the page back. */
    record Tombstone(PageKey key, long version) implements IndexWrite {}

    /**
     * What readers see stays, its credits may be new.
     *
     * @param hiddenRevision a revision whose text was hidden by this change
     */
    record VersionOnly(
            PageKey key,
            long version,
            @Nullable String attributionText,
            @Nullable RevisionId hiddenRevision) implements IndexWrite {}

    /** Nothing at all. */
    record Ignored(PageKey key, IgnoredReason reason) implements IndexWrite {}
}
