package org.tributary.article.reading.ledger;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.LedgerEntries;
import org.tributary.article.ledger.Ledger;
import org.tributary.article.store.LedgerRow;
import org.tributary.event.identity.PageKey;

/** Computes the hash of an entry anew from what is held. */
final class LedgerFacts {
    private LedgerFacts() {}

    /** Whether the row's hash is that of the row, of its title, and of the entry before it. */
    static boolean isHashOf(
            PageKey page,
            LedgerRow row,
            @Nullable String priorHash,
            PageTitles.Title title,
            @Nullable Instant titleDt) {
        Ledger.Fact fact = new Ledger.Fact(
                LedgerEntries.word(row.effect()),
                LedgerEntries.word(row.kind()),
                row.eventId(),
                row.dt(),
                title.title(),
                title.namespaceId(),
                titleDt,
                row.revision(),
                row.contentHash(),
                row.current());
        if (Ledger.hash(page, row.version(), priorHash, fact).equals(row.hash())) {
            return true;
        }
        String firstEffect = row.effect().name().toLowerCase(Locale.ROOT);
        return row.contentHash() == null
                && row.eventId() != null
                && Ledger.firstFormHash(page, row.version(), priorHash, firstEffect, fact)
                        .equals(row.hash());
    }
}
