package org.tributary.article.mediawiki.action.listing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.ListModule;
import org.tributary.article.mediawiki.action.PageSets;
import org.tributary.article.reading.listing.PageLister;
import org.tributary.article.settings.ArticleSettings;

/** {@code list=random}: some pages from anywhere. */
@Singleton
final class RandomPages implements ListModule {
    private final PageLister lister;
    private final int max;

    RandomPages(PageLister lister, ArticleSettings settings) {
        this.lister = lister;
        this.max = settings.mediawiki().rowsMax();
    }

    @Override
    public String name() {
        return "random";
    }

    @Override
    public String prefix() {
        return "rn";
    }

    @Override
    public List<Row> rows(Exchange exchange) {
        ActionParameters parameters = exchange.parameters();
        return lister
                .anywhere(
                        exchange.wiki().wiki().wikiId(),
                        ThreadLocalRandom.current().nextDouble(),
                        PageRows.namespaces(parameters, "rnnamespace"),
                        PageRows.isRedirect(parameters, "rnfilterredir"),
                        parameters.limit(name(), "rnlimit", 1, max))
                .stream()
                .map(page -> PageRows.row(
                        page,
                        MediaWikiJson.object()
                                .put("id", page.pageId().value())
                                .put("ns", page.namespaceId())
                                .put("title", PageSets.spaced(page.title()))))
                .toList();
    }
}
