package org.tributary.article.decide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;

/**
 * The revision that is shown as the article.
 *
 * @param claimedDt when the wiki said that it is the current one; null while it only is the newest of those held
 * @param isTold whether subscribers were told of it
 */
public record Current(
        RevisionId revId, Instant revDt, @Nullable Instant claimedDt, boolean isTold) {

    /**
     * What is current after a revision was stated, by the rule of the house: what the wiki last said is current, else the
     * greatest of the visible revisions by time and id. A copy of the past never takes the place of a newer revision.
     *
     * @param before the revision as held before, null for a new one
     */
    static @Nullable Current after(
            @Nullable Current now, Statement statement, @Nullable HeldRevision before, HeldRevision stated) {
        if (!statement.claimsCurrent()) {
            boolean isNewest = now == null || stated.isAfter(now.revDt(), now.revId());
            return isNewest && (now == null || now.claimedDt() == null)
                    ? new Current(stated.id(), stated.revision().revDt(), null, false)
                    : now;
        }
        return isTakenOver(now, statement, before, stated)
                ? new Current(stated.id(), stated.revision().revDt(), claimedDt(statement, stated), true)
                : now;
    }

    Current told() {
        return new Current(revId, revDt, claimedDt, true);
    }

    /** Whether another shows the same, told to the same readers. */
    boolean isSameBut(@Nullable Current other) {
        return other != null && revId.equals(other.revId) && isTold == other.isTold;
    }

    private static boolean isTakenOver(
            @Nullable Current now, Statement statement, @Nullable HeldRevision before, HeldRevision stated) {
        if (now == null || now.claimedDt() == null) {
            return true;
        }
        if (now.revId().equals(stated.id())) {
            return false;
        }
        boolean isNews = before == null || before.isWithdrawn() || !before.isClaimed();
        boolean follows = now.revId().equals(stated.revision().revParentId());
        if (isNews && (follows || stated.isAfter(now.revDt(), now.revId()))) {
            return true;
        }
        return statement.authority() == Statement.Authority.AS_FOUND && statement.isAfter(now.claimedDt());
    }

    private static Instant claimedDt(Statement statement, HeldRevision stated) {
        Instant at = statement.at();
        return at == null ? stated.revision().revDt() : at;
    }
}
