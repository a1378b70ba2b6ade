package org.tributary.article.decide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.Change.Effect;
import org.tributary.event.article.LedgerEntry;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.PriorState;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/** Enters a decided change into the ledger and says what is to be told of it. */
final class Entering {
    private final ArticleState before;
    private final ArticleState next;
    private final EventMeta cause;
    private final Instant dt;
    private final @Nullable PageChange change;
    private final int contributorsMax;

    private Entering(
            ArticleState before,
            ArticleState next,
            EventMeta cause,
            Instant dt,
            @Nullable PageChange change,
            int contributorsMax) {
        this.before = before;
        this.next = next;
        this.cause = cause;
        this.dt = dt;
        this.change = change;
        this.contributorsMax = contributorsMax;
    }

    static Entering of(ArticleState before, ArticleState next, EventMeta cause, Instant dt) {
        return new Entering(before, next, cause, dt, null, 0);
    }

    Entering showing(PageChange shown, int contributors) {
        return new Entering(before, next, cause, dt, shown, contributors);
    }

    Outcome withdrawn(PageChangeKind kind, @Nullable User performer, @Nullable String comment) {
        return entered(Effect.WITHDRAWN, kind, null, null, performer, comment);
    }

    /** What a revision was the occasion of; who did it and why is told only as far as the revision's flags allow. */
    Outcome told(Effect effect, HeldRevision revision) {
        PageChange shown = change;
        if (shown == null) {
            throw new IllegalStateException("a revision is told of by a change");
        }
        Revision flags = revision.revision();
        boolean isOfRevision = shown instanceof PageChange.Create || shown instanceof PageChange.Edit;
        boolean isPerformerShown = !isOfRevision || flags.isEditorVisible();
        boolean isCommentShown = !isOfRevision || flags.isCommentVisible();
        HeldRevision current = next.currentRevision();
        return entered(
                effect,
                shown.kind(),
                revision.id(),
                effect == Effect.UPDATED && current != null ? current : revision,
                isPerformerShown ? shown.performer() : null,
                isCommentShown ? shown.comment() : null);
    }

    /** A revision of which nothing has changed that is held, but perhaps what may be told. */
    Outcome toldAgain(HeldRevision revision, int contributors) {
        return new Entering(before, next, cause, dt, null, contributors)
                .entered(Effect.REDACTED, PageChangeKind.VISIBILITY_CHANGE, revision.id(), revision, null, null);
    }

    /** The current revision, of which nothing has changed that is held, but what is known of the article. */
    Outcome standing(HeldRevision current, int contributors) {
        return new Entering(before, next, cause, dt, null, contributors)
                .entered(Effect.UPDATED, PageChangeKind.RESTATE, current.id(), current, null, null);
    }

    private Outcome entered(
            Effect effect,
            PageChangeKind kind,
            @Nullable RevisionId about,
            @Nullable HeldRevision revision,
            @Nullable User performer,
            @Nullable String comment) {
        LedgerEntry entry =
                LedgerEntries.entry(before, next, about, new LedgerEntries.Cause(effect, kind, cause.id(), dt));
        ArticleState entered = next.entered(entry.hash(), cause.id(), dt);
        if (effect == Effect.UPDATED && entered.current() != null) {
            entered = entered.with(entered.current().told());
        }
        ArticleState credited = effect == Effect.WITHDRAWN ? before : next;
        Change told = new Change(
                next.key(),
                effect,
                kind,
                cause,
                dt,
                entry,
                page(),
                revision,
                credited.current(),
                performer,
                comment,
                priorState(effect, revision),
                sizeDiff(effect, revision),
                credited.credits().top(contributorsMax),
                credited.credits().total());
        return new Outcome.Applied(entered, told);
    }

    private Page page() {
        Place place = next.place();
        if (place == null) {
            throw new IllegalStateException("page " + next.key() + " has no title after a change");
        }
        return place.page(next.key().pageId());
    }

    private long sizeDiff(Effect effect, @Nullable HeldRevision revision) {
        if (effect != Effect.UPDATED || revision == null) {
            return 0;
        }
        HeldRevision shown = before.currentRevision();
        boolean wasTold = before.current() != null && before.current().isTold();
        return revision.sizeBytes() - (wasTold && shown != null ? shown.sizeBytes() : 0);
    }

    private @Nullable PriorState priorState(Effect effect, @Nullable HeldRevision revision) {
        if (effect == Effect.REDACTED && revision != null) {
            HeldRevision was = before.held().get(revision.id());
            return was == null ? null : new PriorState(null, visibility(was.revision()));
        }
        if (effect != Effect.UPDATED || before.place() == null || before.current() == null) {
            return null;
        }
        Place was = before.place();
        boolean isMoved = next.place() != null && !was.isSameBut(next.place());
        boolean isReplaced = revision != null && !before.current().revId().equals(revision.id());
        if (!isMoved && !isReplaced) {
            return null;
        }
        return new PriorState(
                isMoved
                        ? new PriorState.PriorPage(
                                next.key().pageId(), was.title(), was.namespaceId(), was.isRedirect())
                        : null,
                isReplaced ? new PriorState.PriorRevision(before.current().revId(), null, null, null) : null);
    }

    private static PriorState.PriorRevision visibility(Revision was) {
        return new PriorState.PriorRevision(
                was.revId(), was.isContentVisible(), was.isCommentVisible(), was.isEditorVisible());
    }
}
