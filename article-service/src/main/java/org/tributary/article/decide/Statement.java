package org.tributary.article.decide;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;

/**
 * How much a page change may say: since when it is known to be true, and what it may overrule.
 *
 * @param at the wiki is known to have been so at this instant; null for a source that cannot say, such as a dump
 * @param claimsCurrent whether it says that its revision is the page's current one
 * @param authority over what is held already
 */
record Statement(@Nullable Instant at, boolean claimsCurrent, Authority authority) {

    /** A revision may have been read from the wiki this long before the event that restates it was made. */
    static final Duration READ_TO_TELL_MAX = Duration.ofMinutes(10);

    /** What a statement may do to a revision that is held already. */
    enum Authority {
        /** It tells of the change itself: fills gaps. */
        AS_MADE,
        /** Somebody's copy of the past: fills gaps. */
        AS_COPIED,
        /** The wiki was asked again: overrules what it said before. */
        AS_FOUND
    }

    static Statement of(PageChange change) {
        return switch (change) {
            case PageChange.Create made -> asMade(made);
            case PageChange.Edit made -> asMade(made);
            case PageChange.Move made -> asMade(made);
            case PageChange.Delete made -> asMade(made);
            case PageChange.Undelete made -> asMade(made);
            case PageChange.VisibilityChange shown -> new Statement(whole(shown.dt()), false, Authority.AS_FOUND);
            case PageChange.Restate restate -> restated(restate);
            case PageChange.Categorize told -> new Statement(whole(told.dt()), false, Authority.AS_MADE);
            case PageChange.RevisionList list -> new Statement(whole(list.dt()), false, Authority.AS_FOUND);
        };
    }

    /** PostgreSQL keeps microseconds: nothing finer is ever compared. */
    static Instant whole(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static Statement asMade(PageChange change) {
        return new Statement(whole(change.dt()), change.revision() != null, Authority.AS_MADE);
    }

    private static Statement restated(PageChange.Restate restate) {
        Instant told = whole(restate.meta().dt());
        Instant read = restate.readDt() == null ? told.minus(READ_TO_TELL_MAX) : whole(restate.readDt());
        Instant happened = whole(restate.dt());
        Instant later = happened.isAfter(told) ? happened : told;
        return switch (restate.reason()) {
            case DUMP -> new Statement(null, restate.isCurrent(), Authority.AS_COPIED);
            case BACKFILL -> new Statement(read, restate.isCurrent(), Authority.AS_COPIED);
            case UNDELETE, IMPORT, MERGE, RENAME -> new Statement(later, restate.isCurrent(), Authority.AS_FOUND);
            case REPAIR, RECONCILE, LANGUAGE -> new Statement(read, restate.isCurrent(), Authority.AS_FOUND);
        };
    }

    static boolean isRestoring(PageChange change) {
        return change instanceof PageChange.Undelete
                || (change instanceof PageChange.Restate restate && restate.reason() == RestateReason.UNDELETE);
    }

    /** Whether this was true at that instant or later; an undated statement never is, unless nothing dated is held. */
    boolean isSince(@Nullable Instant held) {
        return held == null || (at != null && !at.isBefore(held));
    }

    /** Whether this was true later than that instant. */
    boolean isAfter(@Nullable Instant held) {
        return at != null && (held == null || at.isAfter(held));
    }
}
