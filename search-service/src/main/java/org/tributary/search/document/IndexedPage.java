package org.tributary.search.document;

import java.util.List;
import org.tributary.event.identity.PageKey;

/**
 * A page as it stands in the index: what is known of it, and what follows from the pages around it.
 *
 * @param redirectTitles for an article, the titles that lead to it, as people read them, in order
 * @param isHit whether a search may answer with this page: an article, or a redirect whose target is not held
 */
public record IndexedPage(PageState state, List<String> redirectTitles, boolean isHit) {

    public IndexedPage {
        redirectTitles = List.copyOf(redirectTitles);
    }

    public PageKey key() {
        return state.key();
    }
}
