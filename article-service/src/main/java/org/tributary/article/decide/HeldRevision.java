package org.tributary.article.decide;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;

/**
 * A revision as it is held.
 *
 * @param revision without any text; what is hidden is already absent
 * @param texts role of the slot to its text, for visible content only
 * @param isClaimed whether the wiki ever said that this is its page's current revision
 * @param visibilityDt when the wiki last said what of it is visible; null if only undated sources did, or none
 * @param statedDt when its fields were last stated by the wiki itself, after it was made; null if never
 */
public record HeldRevision(
        Revision revision,
        Map<String, HeldText> texts,
        TextCheck check,
        Withdrawal withdrawal,
        boolean isClaimed,
        @Nullable Instant visibilityDt,
        @Nullable Instant statedDt) {

    public HeldRevision {
        texts = Map.copyOf(texts);
    }

    public RevisionId id() {
        return revision.revId();
    }

    public boolean isWithdrawn() {
        return withdrawal != Withdrawal.NONE;
    }

    /** Bytes of the main text held; else the size the wiki states; else 0. */
    public long sizeBytes() {
        HeldText main = texts.get(Slot.MAIN);
        Long stated = revision.revSize();
        return main != null ? main.sizeBytes() : stated != null ? stated : 0;
    }

    /** Whether it comes after another in the order of time, which ties on the id. */
    boolean isAfter(Instant otherDt, RevisionId otherId) {
        int byTime = revision.revDt().compareTo(otherDt);
        return byTime > 0 || (byTime == 0 && id().compareTo(otherId) > 0);
    }

    HeldRevision withdrawn(Withdrawal reason) {
        boolean staysAsItIs = isWithdrawn() && reason != Withdrawal.DELETED;
        return staysAsItIs ? this : new HeldRevision(revision, texts, check, reason, isClaimed, visibilityDt, statedDt);
    }

    /** Back in public view, as is known since the given instant; null if only an undated source says so. */
    HeldRevision restored(@Nullable Instant at) {
        boolean isLater = at != null && (statedDt == null || at.isAfter(statedDt));
        return new HeldRevision(
                revision, texts, check, Withdrawal.NONE, isClaimed, visibilityDt, isLater ? at : statedDt);
    }

    /** Missing from the wiki's list since the given instant at the latest. */
    HeldRevision absent(Instant at) {
        return new HeldRevision(revision, texts, check, Withdrawal.ABSENT, isClaimed, visibilityDt, at);
    }

    /** All that may be told of it once it is out of public view: that there was such a revision. */
    HeldRevision concealed() {
        Revision bare = new Revision(
                id(),
                null,
                revision.revDt(),
                null,
                null,
                null,
                revision.isMinorEdit(),
                null,
                false,
                false,
                false,
                null,
                null);
        return new HeldRevision(bare, Map.of(), TextCheck.UNCHECKED, withdrawal, isClaimed, visibilityDt, statedDt);
    }

    /** Whether another says the same to everybody but us. */
    boolean isSameBut(HeldRevision other) {
        return revision.equals(other.revision)
                && texts.equals(other.texts)
                && check == other.check
                && withdrawal == other.withdrawal;
    }

    /** The same, telling another revision in its place. */
    HeldRevision telling(Revision told) {
        return new HeldRevision(told, texts, check, withdrawal, isClaimed, visibilityDt, statedDt);
    }

    HeldRevision claimed() {
        return new HeldRevision(revision, texts, check, withdrawal, true, visibilityDt, statedDt);
    }
}
