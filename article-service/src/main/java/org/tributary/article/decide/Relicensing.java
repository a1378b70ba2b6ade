package org.tributary.article.decide;

import java.time.Instant;
import org.tributary.event.page.EventMeta;

/** Decides that an article is told of again as it stands, because its licence was stated anew. What is held of it stays as it is. */
public final class Relicensing {
    private Relicensing() {}

    /**
     * The outcome for one article.
     *
     * @param cause what is told as the event behind it
     */
    public static Outcome decide(ArticleState state, EventMeta cause, Instant dt, int contributorsMax) {
        HeldRevision current = state.currentRevision();
        if (!state.isVisible()) {
            return new Outcome.Ignored(IgnoredReason.PAGE_WITHDRAWN);
        }
        if (current == null || current.isWithdrawn()) {
            return new Outcome.Ignored(IgnoredReason.REVISION_WITHDRAWN);
        }
        return Entering.of(state, state, cause, Statement.whole(dt)).standing(current, contributorsMax);
    }
}
