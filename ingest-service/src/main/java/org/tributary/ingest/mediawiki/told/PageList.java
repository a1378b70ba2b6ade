package org.tributary.ingest.mediawiki.told;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;

/**
 * Some pages of a namespace, in the order of their titles.
 *
 * @param next how to ask for those after them; null after the last
 */
public record PageList(List<PageId> pages, @Nullable String next) {

    public PageList {
        pages = List.copyOf(pages);
    }
}
