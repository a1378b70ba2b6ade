package org.tributary.article.mediawiki.action.listing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.ListModule;
import org.tributary.article.mediawiki.action.PageSets;
import org.tributary.article.reading.listing.ListedPage;
import org.tributary.article.reading.listing.PageLister;
import org.tributary.article.reading.listing.PageRange;
import org.tributary.article.resolve.Naming;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.identity.PageTitle;

/** {@code list=prefixsearch}: the titles that begin as somebody began to write. */
@Singleton
public final class PrefixSearch implements ListModule {
    private static final int OFFSET_MAX = 10_000;

    private final PageLister lister;
    private final int max;

    PrefixSearch(PageLister lister, ArticleSettings settings) {
        this.lister = lister;
        this.max = settings.mediawiki().rowsMax();
    }

    @Override
    public String name() {
        return "prefixsearch";
    }

    @Override
    public String prefix() {
        return "ps";
    }

    @Override
    public List<Row> rows(Exchange exchange) {
        ActionParameters parameters = exchange.parameters();
        String begun = parameters
                .text("pssearch")
                .orElseThrow(() -> new ActionError("missingparam", "The \"pssearch\" parameter must be set."));
        int limit = parameters.limit(name(), "pslimit", 10, max);
        int offset = parameters
                .text("psoffset")
                .map(text -> Math.clamp(ActionParameters.number("psoffset", text), 0, OFFSET_MAX))
                .orElse(0);
        List<ListedPage> pages =
                beginning(exchange, begun, PageRows.namespaces(parameters, "psnamespace"), offset + limit + 1);
        if (pages.size() > offset + limit) {
            exchange.goOnWithList("psoffset", Integer.toString(offset + limit));
        }
        return pages.stream()
                .skip(offset)
                .limit(limit)
                .map(page -> PageRows.row(
                        page,
                        MediaWikiJson.object()
                                .put("ns", page.namespaceId())
                                .put("title", PageSets.spaced(page.title()))
                                .put("pageid", page.pageId().value())))
                .toList();
    }

    /** Pages whose titles begin so, in the namespace that is written first, or in the first of these. */
    public List<ListedPage> beginning(Exchange exchange, String begun, Set<Integer> namespaces, int limit) {
        Naming naming = new Naming(exchange.wiki().wiki());
        String written = Naming.capital(begun.strip());
        if (written.isEmpty()) {
            return List.of();
        }
        int own = naming.namespaceOf(new PageTitle(written));
        int namespace = own != 0 ? own : namespaces.stream().findFirst().orElse(0);
        String name = own == 0 ? written : written.substring(written.indexOf(':') + 1);
        return lister.range(
                exchange.wiki().wiki().wikiId(), PageRange.beginning(namespace, Naming.capital(name)), limit);
    }
}
