package org.tributary.search.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.WikiId;

/** What an index holds before a batch of changes, as far as the batch needs to know. */
public interface HeldPages {

    @Nullable
    IndexedPage page(PageKey key);

    /** The articles, redirects not among them, that have this title; mostly one, for a moment perhaps more. */
    List<PageKey> articlesTitled(WikiId wikiId, PageTitle title);

    /** The redirects that lead to this title. */
    List<PageKey> redirectsTo(WikiId wikiId, PageTitle title);
}
