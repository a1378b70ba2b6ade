package org.tributary.article.store.relicensing;

import java.util.List;
import org.tributary.article.store.removal.Untold;
import org.tributary.event.identity.WikiId;

/**
 * Articles of which subscribers have to be told again.
 *
 * @param telling the number of the statement because of which
 * @param pages each with its current revision, in the order of their numbers; none if there is nothing more
 */
public record Relicensed(WikiId wikiId, long telling, List<Untold.Revision> pages) {

    public Relicensed {
        pages = List.copyOf(pages);
    }
}
