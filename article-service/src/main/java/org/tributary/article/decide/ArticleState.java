package org.tributary.article.decide;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.credit.Credits;
import org.tributary.article.ledger.LedgerKey;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;

/**
 * An article, as much of it as the changes at hand can touch. The order of time among revisions, which of them count,
 * and every number in it are the same whether it was read from a store or came out of a decision.
 *
 * @param version of its ledger; 0 before the first change
 * @param ledgerHash of the last entry; null before the first
 * @param place null before the first change
 * @param current null while withdrawn
 * @param revisions how many are in public view
 * @param held the revisions that the changes at hand name, and the current one
 * @param appliedEvents ids of changes of title or standing among those at hand that were applied already
 * @param changedDt when the last applied change happened on the wiki
 * @param titles titles it got since it was read, by the version that brought them
 * @param isSwept whether every revision was withdrawn since it was read, with the reason
 * @param ledgerKey of the store it was read from
 */
public record ArticleState(
        PageKey key,
        long version,
        @Nullable String ledgerHash,
        @Nullable Place place,
        Standing standing,
        @Nullable Current current,
        long revisions,
        Map<RevisionId, HeldRevision> held,
        Credits credits,
        Set<String> appliedEvents,
        @Nullable Instant changedDt,
        Map<Long, Place> titles,
        Withdrawal isSwept,
        LedgerKey ledgerKey) {

    public ArticleState {
        held = Collections.unmodifiableMap(held);
        appliedEvents = Collections.unmodifiableSet(appliedEvents);
        titles = Map.copyOf(titles);
    }

    /** An article nothing is known of. */
    public static ArticleState unseen(PageKey key) {
        return new ArticleState(
                key,
                0,
                null,
                null,
                Standing.UNSEEN,
                null,
                0,
                Map.of(),
                Credits.NONE,
                Set.of(),
                null,
                Map.of(),
                Withdrawal.NONE,
                LedgerKey.NONE);
    }

    /** As it is held by a store with this key. */
    public ArticleState with(LedgerKey storeKey) {
        return new ArticleState(
                key,
                version,
                ledgerHash,
                place,
                standing,
                current,
                revisions,
                held,
                credits,
                appliedEvents,
                changedDt,
                titles,
                isSwept,
                storeKey);
    }

    public boolean isSeen() {
        return version > 0;
    }

    public boolean isVisible() {
        return isSeen() && !standing.isWithdrawn();
    }

    /** What was read of it besides its own row. */
    public ArticleState with(Map<RevisionId, HeldRevision> revisionsRead, Set<String> eventsRead) {
        return new ArticleState(
                key,
                version,
                ledgerHash,
                place,
                standing,
                current,
                revisions,
                revisionsRead,
                credits,
                eventsRead,
                changedDt,
                titles,
                isSwept,
                ledgerKey);
    }

    public ArticleState with(Credits creditsRead) {
        return new ArticleState(
                key,
                version,
                ledgerHash,
                place,
                standing,
                current,
                revisions,
                held,
                creditsRead,
                appliedEvents,
                changedDt,
                titles,
                isSwept,
                ledgerKey);
    }

    /** The current revision; null while there is none. */
    public @Nullable HeldRevision currentRevision() {
        return current == null ? null : held.get(current.revId());
    }

    ArticleState with(Place newPlace) {
        boolean isRenamed = place == null
                || !place.title().equals(newPlace.title())
                || place.namespaceId() != newPlace.namespaceId();
        Map<Long, Place> more = new HashMap<>(titles);
        if (isRenamed) {
            more.put(version + 1, newPlace);
        }
        return new ArticleState(
                key,
                version,
                ledgerHash,
                newPlace,
                standing,
                current,
                revisions,
                held,
                credits,
                appliedEvents,
                changedDt,
                more,
                isSwept,
                ledgerKey);
    }

    ArticleState with(Standing newStanding) {
        return new ArticleState(
                key,
                version,
                ledgerHash,
                place,
                newStanding,
                current,
                revisions,
                held,
                credits,
                appliedEvents,
                changedDt,
                titles,
                isSwept,
                ledgerKey);
    }

    ArticleState with(@Nullable Current newCurrent) {
        return new ArticleState(
                key,
                version,
                ledgerHash,
                place,
                standing,
                newCurrent,
                revisions,
                held,
                credits,
                appliedEvents,
                changedDt,
                titles,
                isSwept,
                ledgerKey);
    }

    /** With a revision as it is now; counts follow. */
    ArticleState with(HeldRevision revision) {
        HeldRevision before = held.get(revision.id());
        Credits counted = Counting.recount(credits, before, revision);
        long seen = revisions + Counting.visible(revision) - Counting.visible(before);
        Map<RevisionId, HeldRevision> more = new HashMap<>(held);
        more.put(revision.id(), revision);
        return new ArticleState(
                key,
                version,
                ledgerHash,
                place,
                standing,
                current,
                seen,
                more,
                counted,
                appliedEvents,
                changedDt,
                titles,
                isSwept,
                ledgerKey);
    }

    /** With every revision out of public view. */
    ArticleState swept(Withdrawal reason) {
        Map<RevisionId, HeldRevision> gone = new HashMap<>();
        held.forEach((id, revision) -> gone.put(id, revision.withdrawn(reason)));
        return new ArticleState(
                key,
                version,
                ledgerHash,
                place,
                standing,
                null,
                0,
                gone,
                Credits.NONE,
                appliedEvents,
                changedDt,
                titles,
                reason,
                ledgerKey);
    }

    /** With one more entry in its ledger. */
    ArticleState entered(String hash, String eventId, Instant dt) {
        Set<String> applied = new HashSet<>(appliedEvents);
        applied.add(eventId);
        boolean isLater = changedDt == null || dt.isAfter(changedDt);
        return new ArticleState(
                key,
                version + 1,
                hash,
                place,
                standing,
                current,
                revisions,
                held,
                credits,
                applied,
                isLater ? dt : changedDt,
                titles,
                isSwept,
                ledgerKey);
    }
}
