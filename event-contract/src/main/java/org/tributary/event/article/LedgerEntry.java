package org.tributary.event.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;

/**
 * The place of a change in its article's ledger, and what of its hash cannot be read from the rest of the event.
 *
 * @param version 1, 2, 3 … without a gap, for each article
 * @param hash SHA-256 in hexadecimal of this entry, which covers the one before it
 * @param priorHash the hash of version - 1; null for version 1
 * @param eventId of the page change behind it, if that leaves no trace in a revision
 * @param revId the revision it is about; null for a withdrawal
 * @param titleDt since when the page has its title, if it got it with this change and the wiki said since when
 * @param contentHash SHA-256 in hexadecimal of all that is held of that revision; null for a withdrawal
 * @param salt that went into {@code contentHash}; null for what is not in public view
 * @param currentRevId the article's current revision from then on; null while it is withdrawn
 */
public record LedgerEntry(
        long version,
        String hash,
        @Nullable String priorHash,
        @Nullable String eventId,
        @Nullable RevisionId revId,
        @Nullable Instant titleDt,
        @Nullable String contentHash,
        @Nullable String salt,
        @Nullable RevisionId currentRevId) {

    public LedgerEntry {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more but is " + version);
        }
        if ((version == 1) != (priorHash == null)) {
            throw new IllegalArgumentException("only version 1 has no entry before it, but this is version " + version);
        }
    }

    /** The same for those who are not shown all that it covers. */
    public LedgerEntry withoutSalt() {
        return new LedgerEntry(version, hash, priorHash, eventId, revId, titleDt, contentHash, null, currentRevId);
    }

    /** An entry of which no more is told than its place. */
    public LedgerEntry(long version, String hash, @Nullable String priorHash) {
        this(version, hash, priorHash, null, null, null, null, null, null);
    }
}
