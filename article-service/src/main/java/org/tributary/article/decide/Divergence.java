package org.tributary.article.decide;

import org.jspecify.annotations.Nullable;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.repair.DivergenceKind;

/**
 * A difference between an article and its page.
 *
 * @param revision the one that differs; null where the page does
 * @param isMended whether what showed the difference was enough to put it right; else it must be told again
 */
public record Divergence(DivergenceKind kind, @Nullable HistoryPoint revision, boolean isMended) {

    static Divergence mended(DivergenceKind kind, @Nullable HistoryPoint revision) {
        return new Divergence(kind, revision, true);
    }

    static Divergence open(DivergenceKind kind, @Nullable HistoryPoint revision) {
        return new Divergence(kind, revision, false);
    }
}
