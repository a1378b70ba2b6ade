package org.tributary.article.store.removal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.WikiId;

/**
 * That somebody is not to be named any more. It does not say who.
 *
 * @param number unique
 * @param pageId null where it holds for the whole wiki
 * @param reason as the operator gave it
 * @param restoredDt since when the name is told again; null while it is not
 * @param toldRevisions of how many revisions subscribers were told, about the removal and about its end
 * @param isTold whether they were told of all
 */
public record CreditRemoval(
        WikiId wikiId,
        long number,
        @Nullable PageId pageId,
        String reason,
        Instant removedDt,
        @Nullable Instant restoredDt,
        @Nullable String restoredReason,
        long toldRevisions,
        boolean isTold) {}
