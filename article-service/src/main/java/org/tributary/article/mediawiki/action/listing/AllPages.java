package org.tributary.article.mediawiki.action.listing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.ListModule;
import org.tributary.article.reading.listing.ListedPage;
import org.tributary.article.reading.listing.PageLister;
import org.tributary.article.reading.listing.PageRange;
import org.tributary.article.resolve.Naming;
import org.tributary.article.settings.ArticleSettings;

/** {@code list=allpages}: the pages of one namespace by title. */
@Singleton
final class AllPages implements ListModule {
    private final PageLister lister;
    private final int max;

    AllPages(PageLister lister, ArticleSettings settings) {
        this.lister = lister;
        this.max = settings.mediawiki().rowsMax();
    }

    @Override
    public String name() {
        return "allpages";
    }

    @Override
    public String prefix() {
        return "ap";
    }

    @Override
    public List<Row> rows(Exchange exchange) {
        ActionParameters parameters = exchange.parameters();
        int namespace = parameters
                .text("apnamespace")
                .map(text -> (int) ActionParameters.number("apnamespace", text))
                .orElse(0);
        int limit = parameters.limit(name(), "aplimit", 10, max);
        String direction = parameters.text("apdir").orElse("ascending");
        if (!direction.equals("ascending") && !direction.equals("descending")) {
            throw ActionParameters.badValue("apdir", direction);
        }
        Optional<String> from = parameters.text("apfrom").map(Naming::capital);
        PageRange range = new PageRange(
                namespace,
                parameters.text("apcontinue").or(() -> from),
                parameters.text("apto").map(Naming::capital),
                parameters.text("apprefix").map(Naming::capital).orElse(""),
                PageRows.isRedirect(parameters, "apfilterredir"),
                direction.equals("descending"));
        List<ListedPage> pages = lister.range(exchange.wiki().wiki().wikiId(), range, limit + 1);
        if (pages.size() > limit) {
            Naming naming = new Naming(exchange.wiki().wiki());
            exchange.goOnWithList("apcontinue", naming.nameOf(pages.get(limit).title()));
        }
        return pages.stream().limit(limit).map(PageRows::row).toList();
    }
}
