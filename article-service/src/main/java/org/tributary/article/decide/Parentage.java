package org.tributary.article.decide;

import java.util.Optional;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Revision;

/**
 * Proof from within that something was missed. A wiki says of each new revision which one it follows; when that one was
 * never told, whatever was between has been lost. Wikis lose rows of their own accord: who deletes a page also deletes
 * the rows of another that had its title before.
 */
public final class Parentage {
    private Parentage() {}

    /**
     * The revision that a change follows, if the change was made just now and that revision was never told.
     *
     * @param after the article after the change, holding the revision's parent if anything of it is known
     */
    public static Optional<RevisionId> missing(PageChange change, ArticleState after) {
        return parent(change)
                .filter(parent -> !after.held().containsKey(parent))
                .filter(_ -> after.isVisible());
    }

    /** The revision that a change made just now says it follows. */
    public static Optional<RevisionId> parent(PageChange change) {
        boolean isMadeNow = change instanceof PageChange.Edit || change instanceof PageChange.Move;
        Revision revision = change.revision();
        return isMadeNow && revision != null ? Optional.ofNullable(revision.revParentId()) : Optional.empty();
    }
}
