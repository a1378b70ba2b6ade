package org.tributary.event.page;

import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;

/** What was true before a change, and only what the change changed. */
public record PriorState(@Nullable PriorPage page, @Nullable PriorRevision revision) {

    /** The page before it was moved, or before its redirect came or went. */
    public record PriorPage(
            @Nullable PageId pageId,
            @Nullable PageTitle pageTitle,
            @Nullable Integer namespaceId,
            @Nullable Boolean isRedirect) {}

    /** The revision that was current before, or the visibility a revision had before. */
    public record PriorRevision(
            @Nullable RevisionId revId,
            @Nullable Boolean isContentVisible,
            @Nullable Boolean isCommentVisible,
            @Nullable Boolean isEditorVisible) {}
}
