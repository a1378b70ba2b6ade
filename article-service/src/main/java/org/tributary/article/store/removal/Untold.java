package org.tributary.article.store.removal;

import java.util.List;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;

/**
 * Revisions of which subscribers have to be told again.
 *
 * @param removal because of which
 * @param revisions in the order of pages and numbers; none if there is nothing more
 */
public record Untold(CreditRemoval removal, List<Revision> revisions) {

    public Untold {
        revisions = List.copyOf(revisions);
    }

    /** One of them. */
    public record Revision(PageKey page, RevisionId id) {}
}
