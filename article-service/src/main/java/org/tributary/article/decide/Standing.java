package org.tributary.article.decide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article is in public view.
 *
 * @param withdrawnDt when it last left public view; kept after it came back
 * @param seenDt when the wiki is first known to have shown it since then; null if only an undated source did
 */
public record Standing(
        Withdrawal withdrawal,
        @Nullable Instant withdrawnDt,
        @Nullable Instant seenDt) {

    static final Standing UNSEEN = new Standing(Withdrawal.NONE, null, null);

    public boolean isWithdrawn() {
        return withdrawal != Withdrawal.NONE;
    }
}
