package org.tributary.article.decide;

import java.util.List;

/** What a page change does to an article. */
public sealed interface Outcome {

    /** It makes a new version. */
    record Applied(ArticleState next, Change change) implements Outcome {}

    /**
     * A list of revisions was compared with what is held.
     *
     * @param changes the versions it makes, none where nothing differs
     * @param divergences what was different
     * @param revisions how many of those listed are wanted, and so were compared
     */
    record Compared(ArticleState next, List<Change> changes, List<Divergence> divergences, long revisions)
            implements Outcome {
        public Compared {
            changes = List.copyOf(changes);
            divergences = List.copyOf(divergences);
        }
    }

    /** It was understood and brings nothing. */
    record Ignored(IgnoredReason reason) implements Outcome {}

    /**
     * It cannot be what it says it is.
     *
     * @param reason a sentence for people, without text, comment or name
     */
    record Refused(String reason) implements Outcome {}
}
