package org.tributary.article.decide;

import java.time.Instant;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.EventMeta;

/**
 * Decides that a revision is told of again, because its editor is not to be named any more, or is again. What is held of it
 * stays as it is.
 */
public final class Uncrediting {
    private Uncrediting() {}

    /**
     * The outcome for one revision.
     *
     * @param id of a revision that was read with the state
     * @param cause what is told as the event behind it
     */
    public static Outcome decide(ArticleState state, RevisionId id, EventMeta cause, Instant dt, int contributorsMax) {
        HeldRevision held = state.held().get(id);
        if (held == null || held.isWithdrawn()) {
            return new Outcome.Ignored(IgnoredReason.REVISION_WITHDRAWN);
        }
        if (!state.isVisible()) {
            return new Outcome.Ignored(IgnoredReason.PAGE_WITHDRAWN);
        }
        return Entering.of(state, state, cause, Statement.whole(dt)).toldAgain(held, contributorsMax);
    }
}
