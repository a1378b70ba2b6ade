package org.tributary.event.article;

import org.jspecify.annotations.Nullable;

/**
 * The place of a change in its article's ledger.
 *
 * @param version 1, 2, 3 … without a gap, for each article
 * @param hash SHA-256 in hexadecimal of this entry, which covers the one before it
 * @param priorHash the hash of version - 1; null for version 1
 */
public record LedgerEntry(
        long version, String hash, @Nullable String priorHash) {

    public LedgerEntry {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more but is " + version);
        }
        if ((version == 1) != (priorHash == null)) {
            throw new IllegalArgumentException("only version 1 has no entry before it, but this is version " + version);
        }
    }
}
