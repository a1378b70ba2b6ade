package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.listing.PageLister;
import org.tributary.article.resolve.Finder;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.WikiId;

/** {@code generator=}: the pages of a query are those that a list, or the links of other pages, name. */
@Singleton
final class Generating {
    private static final String RECENT = "recentchanges";

    private final ArticleReader reader;
    private final PageLister lister;
    private final Finder finder;
    private final Modules modules;
    private final ArticleSettings.Mediawiki settings;

    Generating(ArticleReader reader, PageLister lister, Finder finder, Modules modules, ArticleSettings settings) {
        this.reader = reader;
        this.lister = lister;
        this.finder = finder;
        this.modules = modules;
        this.settings = settings.mediawiki();
    }

    /** Pages by what names them. */
    private record Named(Set<PageId> pages, Set<PageTitle> titles) {
        static Named none() {
            return new Named(new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    PageSet pages(Exchange exchange, String name) {
        if (exchange.isListOnly()) {
            return new PageSet(List.of(), List.of(), List.of(), false, MediaWikiJson.object());
        }
        Named named = named(exchange, exchange.ofGenerator(), name);
        WikiId wiki = exchange.wiki().wiki().wikiId();
        Set<PageId> numbers = new LinkedHashSet<>(named.pages());
        lister.byTitle(wiki, named.titles()).forEach(page -> numbers.add(page.pageId()));
        List<ArticleView> held = reader.articles(wiki, numbers);
        Set<PageTitle> missing = new LinkedHashSet<>(named.titles());
        held.forEach(page -> missing.remove(page.page().pageTitle()));
        return PageSets.generated(finder, exchange, held, List.copyOf(missing));
    }

    private Named named(Exchange exchange, Exchange own, String name) {
        if (name.equals(RECENT)) {
            return recent(own);
        }
        var list = modules.list(name).filter(ListModule::isOfPages);
        if (list.isPresent()) {
            Named named = Named.none();
            for (ListModule.Row row : list.get().rows(own)) {
                row.page().ifPresentOrElse(named.pages()::add, () -> row.title().ifPresent(named.titles()::add));
                named.pages().addAll(row.within());
            }
            return named;
        }
        PropModule prop = modules.prop(name)
                .filter(PropModule::isGenerator)
                .orElseThrow(() -> new ActionError(
                        "badgenerator",
                        modules.prefix(name).isPresent()
                                ? "Module \"" + name + "\" cannot be used as a generator."
                                : "Unknown \"generator=" + name + "\"."));
        PageSet of = PageSets.of(finder, exchange, settings.titlesMax());
        return new Named(Set.of(), new LinkedHashSet<>(prop.titles(own, of)));
    }

    private Named recent(Exchange own) {
        ObjectNode query = MediaWikiJson.object();
        new RecentChangesList(reader, finder, own, settings.rowsMax(), settings.recentMax()).write(query);
        Named named = Named.none();
        for (JsonNode row : query.path(RECENT)) {
            if (row.path("pageid").asLong() > 0) {
                named.pages().add(new PageId(row.path("pageid").asLong()));
            } else if (row.hasNonNull("title")) {
                named.titles().add(new PageTitle(row.path("title").asText()));
            }
        }
        return named;
    }
}
