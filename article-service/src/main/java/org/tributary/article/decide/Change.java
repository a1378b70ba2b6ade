package org.tributary.article.decide;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.article.credit.Uncredited;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.LedgerEntry;
import org.tributary.event.identity.PageKey;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.PriorState;
import org.tributary.event.page.User;

/**
 * An applied change: everything that is to be told of it but for texts and licences.
 *
 * @param effect what it means to readers
 * @param cause the event that brought it
 * @param dt when it happened on the wiki
 * @param page after the change
 * @param revision the revision told of; null for a withdrawal
 * @param current the article's current revision after it; for a withdrawal, the one that is withdrawn
 * @param performer null where the wiki does not tell or hides it, as is {@code comment}
 * @param sizeDiffBytes against what was shown before
 * @param contributors those with the most edits; for a withdrawal, those of what is withdrawn, since whoever keeps a
 *     copy must go on crediting them
 */
public record Change(
        PageKey key,
        Effect effect,
        PageChangeKind kind,
        EventMeta cause,
        Instant dt,
        LedgerEntry ledger,
        Page page,
        @Nullable HeldRevision revision,
        @Nullable Current current,
        @Nullable User performer,
        @Nullable String comment,
        @Nullable PriorState priorState,
        long sizeDiffBytes,
        List<Contributor> contributors,
        long contributorsTotal) {

    /** What a change means to readers. The order is that of the numbers stored: add at the end only. */
    public enum Effect {
        UPDATED,
        HISTORY_EXTENDED,
        WITHDRAWN,
        REDACTED
    }

    public Change {
        contributors = List.copyOf(contributors);
    }

    /** The same, of which nothing tells who they are that asked not to be named. */
    public Change without(Uncredited uncredited) {
        if (uncredited.isNobody()) {
            return this;
        }
        boolean isEditor =
                revision != null && uncredited.covers(revision.revision().editor());
        return new Change(
                key,
                effect,
                kind,
                cause,
                dt,
                isEditor ? ledger.withoutSalt() : ledger,
                page,
                revision == null || !isEditor ? revision : revision.telling(uncredited.told(revision.revision())),
                current,
                uncredited.told(performer),
                comment,
                priorState,
                sizeDiffBytes,
                contributors.stream().map(uncredited::told).toList(),
                contributorsTotal);
    }
}
