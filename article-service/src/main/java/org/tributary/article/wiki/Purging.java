package org.tributary.article.wiki;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.StoreSession;
import org.tributary.article.waiting.Patience;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;

/** Takes out of storage what was kept of deleted pages, for a wiki that has since been given that policy. */
@Singleton
final class Purging {
    private final ArticleStore store;
    private final Patience patience;
    private final int pagesMax;

    Purging(ArticleStore store, Patience patience, ArticleSettings settings) {
        this.store = store;
        this.patience = patience;
        this.pagesMax = settings.batch().forgottenMax();
    }

    void purgeAll(WikiId wikiId) {
        boolean isMore = true;
        while (isMore) {
            isMore = patience.untilDone(() -> purgeSome(wikiId));
        }
    }

    private boolean purgeSome(WikiId wikiId) {
        try (StoreSession session = store.begin()) {
            List<PageKey> pages = session.keptOfDeleted(wikiId, pagesMax);
            session.load(pages.stream().collect(Collectors.toMap(Function.identity(), page -> List.of())));
            pages.forEach(session::purgeDeleted);
            session.commit();
            return !pages.isEmpty();
        }
    }
}
