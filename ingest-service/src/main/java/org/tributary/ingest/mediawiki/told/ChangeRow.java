package org.tributary.ingest.mediawiki.told;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.User;

/**
 * A row of recent changes, or an entry of a log or a revision that recent changes do not tell of.
 *
 * @param rcId the row's number; null for a log entry or a revision that has no row
 * @param pageId null where the wiki does not say
 * @param title the title at that time, for a move the old one; null when hidden
 * @param revisionId the revision made by it; null when none was
 * @param performer null when hidden
 * @param comment null when hidden
 * @param log what the log entry says; null for an edit
 */
public record ChangeRow(
        @Nullable Long rcId,
        Instant timestamp,
        @Nullable PageId pageId,
        @Nullable PageTitle title,
        int namespaceId,
        @Nullable RevisionId revisionId,
        boolean isNew,
        @Nullable User performer,
        @Nullable String comment,
        @Nullable LogEntry log) {

    /** The same row with another log entry. */
    public ChangeRow with(LogEntry entry) {
        return new ChangeRow(rcId, timestamp, pageId, title, namespaceId, revisionId, isNew, performer, comment, entry);
    }

    /**
     * What was done according to a log.
     *
     * @param type for example {@code delete}
     * @param action for example {@code restore}
     * @param target where a move or merge leads
     * @param targetNamespaceId the namespace of the target
     * @param leavesRedirect whether a move left a redirect behind
     * @param ids what a change of visibility is about
     * @param idsAreRevisions whether these are revisions of a page that is there
     * @param hiddenBefore what was hidden before a change of visibility; null where not told
     * @param newName of an account that was renamed; null for everything else
     */
    public record LogEntry(
            long logId,
            String type,
            String action,
            @Nullable PageTitle target,
            int targetNamespaceId,
            boolean leavesRedirect,
            List<RevisionId> ids,
            boolean idsAreRevisions,
            @Nullable Hidden hiddenBefore,
            @Nullable String newName) {

        public LogEntry {
            ids = List.copyOf(ids);
        }

        /** The same entry, of which the redirect a move left is not to be told. */
        public LogEntry withoutRedirect() {
            return new LogEntry(
                    logId, type, action, target, targetNamespaceId, false, ids, idsAreRevisions, hiddenBefore, newName);
        }

        /** Type and action in one word, as MediaWiki writes them. */
        public String name() {
            return type + "/" + action;
        }
    }

    /** Which parts of a revision were hidden. */
    public record Hidden(boolean content, boolean comment, boolean user) {}
}
