package org.tributary.article.authorship;

import org.tributary.article.authorship.align.Alignment;
import org.tributary.article.authorship.best.BestAlignment;
import org.tributary.article.authorship.trace.Trace;

/** By which rules tokens are followed through the revisions of a page. */
public enum Mode {
    /** Exactly as WikiWho does it, with all that is known to be wrong with it, for those who compare. */
    REFERENCE,
    /** As well as we know how: differences to the reference are told in docs/reference/authorship.md. */
    BEST;

    Trace trace(long stepsMax) {
        return switch (this) {
            case REFERENCE -> new Trace((prev, curr, words) -> Alignment.of(prev, curr, words, stepsMax), true);
            case BEST -> new Trace((prev, curr, words) -> BestAlignment.of(prev, curr, words, stepsMax), false);
        };
    }
}
