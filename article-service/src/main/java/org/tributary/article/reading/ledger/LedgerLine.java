package org.tributary.article.reading.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.LedgerRow;
import org.tributary.event.identity.PageKey;

/**
 * An entry of a ledger with everything that its hash covers.
 *
 * @param priorHash null for the first
 * @param title of the article from then on
 * @param titleDt since when it has that title, if it got it with this entry and the wiki said since when
 * @param salt null unless the revision still is what this entry covers, and is in public view
 */
public record LedgerLine(
        PageKey page,
        LedgerRow row,
        @Nullable String priorHash,
        String title,
        int namespaceId,
        @Nullable Instant titleDt,
        @Nullable String salt) {}
