package org.tributary.article.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.Change.Effect;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.PageChange.RevisionList;
import org.tributary.event.page.Revision;
import org.tributary.event.repair.DivergenceKind;

/**
 * Decides what the wiki's list of a page's revisions does to an article, and says in what the two differ. A list was true
 * when the wiki showed it: what the wiki is known to have done since is never undone.
 */
final class ListDecision {
    private final Arrival arrival;
    private final RevisionList list;
    private final Statement statement;
    private final Instant at;
    private final int contributorsMax;
    private final @Nullable HistoryPoint wantedFrom;
    private final List<Change> changes = new ArrayList<>();
    private final List<Divergence> divergences = new ArrayList<>();
    private ArticleState state;

    private ListDecision(ArticleState state, Arrival arrival, RevisionList list, int contributorsMax) {
        this.state = state;
        this.arrival = arrival;
        this.list = list;
        this.statement = Statement.of(list);
        this.at = Statement.whole(list.dt());
        this.contributorsMax = contributorsMax;
        this.wantedFrom = list.isPastWanted() ? null : oldestHeld(state);
    }

    static Outcome decide(ArticleState state, Arrival arrival, RevisionList list, int contributorsMax) {
        ListDecision decision = new ListDecision(state, arrival, list, contributorsMax);
        Instant gone = state.standing().withdrawnDt();
        if (gone != null && !decision.at.isAfter(gone)) {
            return new Outcome.Ignored(IgnoredReason.STALE);
        }
        decision.compare();
        boolean isRepeated = state.appliedEvents().contains(list.meta().id());
        return isRepeated
                ? new Outcome.Compared(state, List.of(), decision.divergences, decision.compared())
                : new Outcome.Compared(decision.state, decision.changes, decision.divergences, decision.compared());
    }

    private void compare() {
        if (list.isOfNoPage()) {
            compareWithNothing();
            return;
        }
        if (!state.isVisible()) {
            divergences.add(Divergence.open(DivergenceKind.PAGE_MISSING, null));
            list.revisions().stream().filter(this::isWanted).forEach(told -> divergences.add(missing(told)));
            return;
        }
        comparePlace();
        compareCurrent();
        list.revisions().forEach(this::compareListed);
        withdrawUnlisted();
    }

    private void compareWithNothing() {
        if (!state.isVisible() || isSeenLater()) {
            return;
        }
        divergences.add(Divergence.mended(DivergenceKind.PAGE_EXTRA, null));
        ArticleState next = state.swept(Withdrawal.DELETED).with(new Standing(Withdrawal.DELETED, at, null));
        enter(Entering.of(state, next, list.meta(), at).withdrawn(list.kind(), null, null));
    }

    private boolean isSeenLater() {
        Current current = state.current();
        return isSince(state.standing().seenDt())
                || (current != null && (isSince(current.revDt()) || isSince(current.claimedDt())));
    }

    private void comparePlace() {
        Place held = state.place();
        Place place = Placing.after(held, list.page(), null, statement, Placing.Claim.NONE);
        HeldRevision current = state.currentRevision();
        if (held == null || place.isSameBut(held) || current == null) {
            return;
        }
        divergences.add(Divergence.mended(DivergenceKind.TITLE_DIFFERS, null));
        enter(entering(state.with(place)).told(Effect.UPDATED, current));
    }

    private void compareCurrent() {
        Current current = state.current();
        RevisionId told = list.currentRevId();
        boolean isOther = told != null && (current == null || !told.equals(current.revId()));
        if (isOther && !(current != null && (isSince(current.revDt()) || isSince(current.claimedDt())))) {
            divergences.add(Divergence.open(DivergenceKind.CURRENT_DIFFERS, null));
        }
    }

    private void compareListed(Revision told) {
        HeldRevision held = state.held().get(told.revId());
        if (held == null && !isWanted(told)) {
            return;
        }
        if (held == null || held.isWithdrawn()) {
            boolean isGoneSince = held != null && held.withdrawal() == Withdrawal.ABSENT && isSince(held.statedDt());
            if (!isGoneSince) {
                divergences.add(missing(told));
            }
            return;
        }
        boolean isVisibilityKnown = statement.isSince(held.visibilityDt());
        Set<DivergenceKind> kinds = Differing.kinds(held, told, isVisibilityKnown);
        if (isSince(held.statedDt())) {
            kinds.retainAll(EnumSet.of(DivergenceKind.VISIBILITY_DIFFERS, DivergenceKind.TEXT_MISSING));
        }
        kinds.forEach(kind ->
                divergences.add(new Divergence(kind, HistoryPoint.of(told), !Differing.OF_TEXT.contains(kind))));
        if (!kinds.isEmpty()) {
            overrule(held, told, kinds);
        }
    }

    /** Takes over all but what must come with a text that is not here. */
    private void overrule(HeldRevision held, Revision told, Set<DivergenceKind> kinds) {
        boolean isTextWanted = kinds.stream().anyMatch(Differing.OF_TEXT::contains);
        HeldRevision now =
                Merging.of(list, statement).merged(held, isTextWanted ? withoutContent(told) : told, arrival);
        if (now.isSameBut(held)) {
            return;
        }
        boolean isRedaction = !Merging.sameVisibility(held.revision(), now.revision());
        ArticleState next = state.with(now);
        Current current = next.current();
        if (current != null && current.revId().equals(now.id())) {
            next = next.with(new Current(now.id(), now.revision().revDt(), current.claimedDt(), current.isTold()));
        }
        enter(entering(next).told(isRedaction ? Effect.REDACTED : Effect.HISTORY_EXTENDED, now));
    }

    private void withdrawUnlisted() {
        Set<RevisionId> listed = new HashSet<>();
        list.revisions().forEach(told -> listed.add(told.revId()));
        for (HeldRevision held : List.copyOf(state.held().values())) {
            boolean isExtra = !held.isWithdrawn()
                    && !listed.contains(held.id())
                    && list.covers(HistoryPoint.of(held.revision()))
                    && !isSince(held.revision().revDt());
            if (isExtra && !isSince(held.statedDt())) {
                withdraw(held);
            } else if (isExtra && at.equals(held.statedDt())) {
                // A wiki's clock has seconds and no more: which of the two came first only another list can tell.
                divergences.add(Divergence.open(DivergenceKind.REVISION_EXTRA, HistoryPoint.of(held.revision())));
            }
        }
    }

    /** The current revision stays until another one has taken its place. */
    private void withdraw(HeldRevision held) {
        boolean isCurrent = state.current() != null && state.current().revId().equals(held.id());
        divergences.add(new Divergence(DivergenceKind.REVISION_EXTRA, HistoryPoint.of(held.revision()), !isCurrent));
        if (!isCurrent) {
            HeldRevision gone = held.absent(at);
            enter(entering(state.with(gone)).told(Effect.REDACTED, gone.concealed()));
        }
    }

    private long compared() {
        return list.revisions().stream()
                .filter(told -> state.held().containsKey(told.revId()) || isWanted(told))
                .count();
    }

    /** Of a page without its past only what is current, and what is not older than all that is held. */
    private boolean isWanted(Revision told) {
        boolean isCurrent = told.revId().equals(list.currentRevId());
        boolean isOlder = wantedFrom == null || HistoryPoint.of(told).compareTo(wantedFrom) < 0;
        return list.isPastWanted() || isCurrent || !isOlder;
    }

    /** What was held while the wiki was not followed begins nothing. */
    private static @Nullable HistoryPoint oldestHeld(ArticleState state) {
        return state.held().values().stream()
                .filter(held -> held.withdrawal() != Withdrawal.FORGOTTEN)
                .map(held -> HistoryPoint.of(held.revision()))
                .min(HistoryPoint::compareTo)
                .orElse(null);
    }

    private static Divergence missing(Revision told) {
        return Divergence.open(DivergenceKind.REVISION_MISSING, HistoryPoint.of(told));
    }

    /** Whether something is known to have been so when the wiki showed the list, or later. */
    private boolean isSince(@Nullable Instant known) {
        return known != null && !at.isAfter(known);
    }

    private Entering entering(ArticleState next) {
        return Entering.of(state, next, list.meta(), at).showing(list, contributorsMax);
    }

    private void enter(Outcome entered) {
        if (entered instanceof Outcome.Applied applied) {
            state = applied.next();
            changes.add(applied.change());
        }
    }

    private static Revision withoutContent(Revision told) {
        return new Revision(
                told.revId(),
                told.revParentId(),
                told.revDt(),
                null,
                told.revSize(),
                told.comment(),
                told.isMinorEdit(),
                told.editor(),
                told.isContentVisible(),
                told.isCommentVisible(),
                told.isEditorVisible(),
                told.tags(),
                null);
    }
}
