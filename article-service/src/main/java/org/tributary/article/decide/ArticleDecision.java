package org.tributary.article.decide;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.Change.Effect;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.PageChangeKind;
import org.tributary.event.page.Revision;

/** Decides what a page change does to an article. */
public final class ArticleDecision {
    private final ArticleState state;
    private final Arrival arrival;
    private final PageChange change;
    private final Statement statement;
    private final int contributorsMax;

    private ArticleDecision(ArticleState state, Arrival arrival, int contributorsMax) {
        this.state = state;
        this.arrival = arrival;
        this.change = arrival.change();
        this.statement = Statement.of(change);
        this.contributorsMax = contributorsMax;
    }

    /**
     * Decides one change.
     *
     * @param forgottenDt when the wiki was last forgotten; null if never
     * @param contributorsMax how many contributors are told of with a change
     */
    public static Outcome decide(
            ArticleState state, Arrival arrival, @Nullable Instant forgottenDt, int contributorsMax) {
        PageChange change = arrival.change();
        if (change.page().namespaceId() < 0) {
            return new Outcome.Refused(
                    "namespace_id " + change.page().namespaceId() + " is virtual: it holds no pages");
        }
        if (forgottenDt != null && !change.meta().dt().isAfter(forgottenDt)) {
            return ignored(IgnoredReason.WIKI_FORGOTTEN);
        }
        ArticleDecision decision = new ArticleDecision(state, arrival, contributorsMax);
        return switch (change) {
            case PageChange.Create create -> decision.stated(create.revision());
            case PageChange.Edit edit -> decision.stated(edit.revision());
            case PageChange.Restate restate -> decision.stated(restate.revision());
            case PageChange.VisibilityChange shown -> decision.once(() -> decision.visibility(shown.revision()));
            case PageChange.Move move -> decision.once(() -> decision.moved(move.revision()));
            case PageChange.Undelete undelete -> decision.once(() -> decision.restored(undelete.revision()));
            case PageChange.Delete ignored -> decision.once(decision::deleted);
            case PageChange.Categorize _ -> ignored(IgnoredReason.CATEGORIES_NOT_HELD);
            case PageChange.RevisionList list -> ListDecision.decide(state, arrival, list, contributorsMax);
        };
    }

    /**
     * Takes an article out of public view because its wiki is not followed any more.
     *
     * @param cause what is told as the event behind it
     */
    public static Outcome forget(ArticleState state, EventMeta cause, Instant dt) {
        if (!state.isVisible()) {
            return ignored(IgnoredReason.ALREADY_WITHDRAWN);
        }
        ArticleState next =
                state.swept(Withdrawal.FORGOTTEN).with(new Standing(Withdrawal.FORGOTTEN, Statement.whole(dt), null));
        return Entering.of(state, next, cause, Statement.whole(dt)).withdrawn(PageChangeKind.DELETE, null, null);
    }

    /** Changes that leave no trace in a revision are known by their ids. */
    private Outcome once(Supplier<Outcome> decided) {
        return state.appliedEvents().contains(change.meta().id())
                ? ignored(IgnoredReason.ALREADY_APPLIED)
                : decided.get();
    }

    private Outcome stated(Revision told) {
        HeldRevision before = state.held().get(told.revId());
        if (state.standing().isWithdrawn() && !restores(state.standing().withdrawal())) {
            return ignored(IgnoredReason.PAGE_WITHDRAWN);
        }
        if (before != null && before.isWithdrawn() && !restores(before)) {
            return ignored(IgnoredReason.REVISION_WITHDRAWN);
        }
        HeldRevision now = held(before, told);
        ArticleState next = shown().with(now);
        next = next.with(Current.after(next.current(), statement, before, now));
        next = placed(next);
        if (isNothingNew(next, before, now)) {
            return ignored(IgnoredReason.ALREADY_HELD);
        }
        return entering(next).told(effect(next, before, now), now);
    }

    private HeldRevision held(@Nullable HeldRevision before, Revision told) {
        Merging merging = Merging.of(change, statement);
        if (before == null) {
            return merging.fresh(told, arrival);
        }
        HeldRevision merged = merging.merged(before, told, arrival);
        HeldRevision back = merged.isWithdrawn() ? merged.restored(statement.at()) : merged;
        return statement.claimsCurrent() && !back.isClaimed() ? back.claimed() : back;
    }

    private boolean restores(HeldRevision gone) {
        return gone.withdrawal() == Withdrawal.ABSENT
                ? statement.at() != null && statement.isSince(gone.statedDt())
                : restores(gone.withdrawal());
    }

    /** Whether this brings back what was withdrawn. An undated copy of the past never undoes a deletion. */
    private boolean restores(Withdrawal withdrawal) {
        Instant gone = state.standing().withdrawnDt();
        return switch (withdrawal) {
            case NONE, FORGOTTEN, ABSENT -> true;
            case DELETED ->
                Statement.isRestoring(change)
                        ? statement.isSince(gone) && statement.at() != null
                        : statement.isAfter(gone);
        };
    }

    private ArticleState shown() {
        Standing standing = state.standing();
        if (state.isVisible()) {
            return state;
        }
        return state.with(new Standing(Withdrawal.NONE, standing.withdrawnDt(), statement.at()));
    }

    private ArticleState placed(ArticleState next) {
        Page page = change.page();
        boolean isTaken = next.current() != null && !next.current().equals(state.current());
        Place place = Placing.after(state.place(), page, arrival.redirectTarget(), statement, titleClaim(isTaken));
        return place.equals(next.place()) ? next : next.with(place);
    }

    private Placing.Claim titleClaim(boolean isTaken) {
        Revision revision = change.revision();
        return new Placing.Claim(
                isTaken && statement.claimsCurrent(),
                change instanceof PageChange.Move,
                isTaken && revision != null ? Statement.whole(revision.revDt()) : null,
                state.current() == null
                        || (revision != null
                                && revision.revId().equals(state.current().revId())));
    }

    /** A claim alone makes no version: it changes nothing that anybody sees. */
    private boolean isNothingNew(ArticleState next, @Nullable HeldRevision before, HeldRevision now) {
        boolean isSameRevision = before != null && before.isSameBut(now);
        boolean isSamePlace =
                state.place() != null && next.place() != null && next.place().isSameBut(state.place());
        boolean isSameCurrent = next.current() == null
                ? state.current() == null
                : next.current().isSameBut(state.current());
        return isSameRevision && isSamePlace && isSameCurrent && state.isVisible();
    }

    private Effect effect(ArticleState next, @Nullable HeldRevision before, HeldRevision now) {
        Current current = next.current();
        boolean isShown = current != null && current.revId().equals(now.id());
        boolean isTold = current != null && current.isTold();
        boolean isShownAnew = before == null || !before.texts().equals(now.texts()) || !current(state, next);
        boolean isRedaction = before != null && !Merging.sameVisibility(before.revision(), now.revision());
        if (isShown && isTold && isShownAnew && now.revision().isContentVisible()) {
            return Effect.UPDATED;
        }
        if (isRedaction) {
            return Effect.REDACTED;
        }
        boolean isPlacedAnew = isTold
                && state.place() != null
                && next.place() != null
                && !next.place().isSameBut(state.place());
        return isPlacedAnew ? Effect.UPDATED : Effect.HISTORY_EXTENDED;
    }

    private static boolean current(ArticleState before, ArticleState after) {
        return after.current() != null && after.current().isSameBut(before.current());
    }

    private Outcome visibility(Revision told) {
        HeldRevision before = state.held().get(told.revId());
        boolean isGone = state.standing().isWithdrawn() || (before != null && before.isWithdrawn());
        if (isGone && before == null) {
            return ignored(IgnoredReason.PAGE_WITHDRAWN);
        }
        if (before == null) {
            HeldRevision fresh = Merging.of(change, statement).fresh(told, arrival);
            ArticleState next = shown().with(fresh);
            next = placed(next.with(Current.after(next.current(), statement, null, fresh)));
            return entering(next).told(Effect.REDACTED, fresh);
        }
        HeldRevision now = Merging.of(change, statement).merged(before, told, arrival);
        if (now.isSameBut(before)) {
            boolean isOlder = !Merging.sameVisibility(before.revision(), told);
            return ignored(isOlder ? IgnoredReason.STALE : IgnoredReason.ALREADY_HELD);
        }
        ArticleState next = state.with(now);
        return entering(next).told(effect(next, before, now), now);
    }

    private Outcome moved(@Nullable Revision told) {
        if (told != null) {
            return stated(told);
        }
        HeldRevision current = state.currentRevision();
        if (state.standing().isWithdrawn()) {
            return ignored(IgnoredReason.PAGE_WITHDRAWN);
        }
        if (current == null) {
            return ignored(IgnoredReason.PAGE_NOT_HELD);
        }
        ArticleState next = placed(state);
        if (next.place() == null || (state.place() != null && next.place().isSameBut(state.place()))) {
            boolean isSame = state.place() != null && state.place().hasTitleOf(change.page());
            return ignored(isSame ? IgnoredReason.ALREADY_HELD : IgnoredReason.STALE);
        }
        return entering(next).told(Effect.UPDATED, current);
    }

    private Outcome restored(@Nullable Revision told) {
        Standing standing = state.standing();
        if (standing.isWithdrawn()
                && standing.withdrawal() == Withdrawal.DELETED
                && !statement.isSince(standing.withdrawnDt())) {
            return ignored(IgnoredReason.STALE);
        }
        return told == null ? ignored(IgnoredReason.NOTHING_RESTORED_YET) : stated(told);
    }

    private Outcome deleted() {
        Standing standing = state.standing();
        Instant dt = Statement.whole(change.dt());
        boolean isKnownGone = standing.withdrawal() == Withdrawal.DELETED && !statement.isAfter(standing.withdrawnDt());
        if (isKnownGone) {
            return ignored(IgnoredReason.ALREADY_WITHDRAWN);
        }
        Current current = state.current();
        // A wiki tells whole seconds: what it tells of the second in which it was seen may well have happened after.
        boolean isSeenLater = !standing.isWithdrawn()
                && ((standing.seenDt() != null && dt.isBefore(standing.seenDt().truncatedTo(ChronoUnit.SECONDS)))
                        || (current != null && dt.isBefore(current.revDt())));
        if (isSeenLater) {
            return ignored(IgnoredReason.STALE);
        }
        ArticleState next = state.swept(Withdrawal.DELETED).with(new Standing(Withdrawal.DELETED, dt, null));
        Place place = Placing.after(state.place(), change.page(), null, statement, Placing.Claim.NONE);
        return entering(next.with(place)).withdrawn(change.kind(), change.performer(), change.comment());
    }

    private Entering entering(ArticleState next) {
        return Entering.of(state, next, change.meta(), Statement.whole(change.dt()))
                .showing(change, contributorsMax);
    }

    private static Outcome ignored(IgnoredReason reason) {
        return new Outcome.Ignored(reason);
    }
}
