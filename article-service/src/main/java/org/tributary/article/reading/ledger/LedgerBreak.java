package org.tributary.article.reading.ledger;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place where what is held is not what the ledger says.
 *
 * @param version of the entry that is broken, or that covers what is
 * @param revId the revision that differs; null where none is to blame
 */
public record LedgerBreak(
        Reason reason, long version, @Nullable Long revId) {
    static final Comparator<LedgerBreak> FIRST = Comparator.comparingLong(LedgerBreak::version)
            .thenComparing(LedgerBreak::reason)
            .thenComparing(LedgerBreak::revId, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** What is wrong there. */
    public enum Reason {
        /** The entry's hash is not that of the entry and the one before it: one of them, or the title, was altered. */
        ENTRY_DIFFERS,
        /** There is no entry of this version. */
        ENTRY_MISSING,
        /** There is no title for this version. */
        TITLE_MISSING,
        /** A title is held that no entry of the ledger brought. */
        TITLE_UNKNOWN,
        /** The article's version, hash, title or current revision are not those of its last entry. */
        ARTICLE_DIFFERS,
        /** There is a ledger, or a revision, of an article that is not there. */
        ARTICLE_MISSING,
        /** The revision is not what the last entry about it covers. */
        REVISION_DIFFERS,
        /** The revision is gone. */
        REVISION_MISSING,
        /** No entry is about the revision. */
        REVISION_UNKNOWN,
        /** The revision's text is gone. */
        TEXT_MISSING,
        /** The revision's text is not what its hash says. */
        TEXT_DAMAGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
