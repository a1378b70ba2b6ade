package org.tributary.article.mediawiki.action.linking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.PageSet;
import org.tributary.article.mediawiki.action.PageSets;
import org.tributary.article.mediawiki.action.PropModule;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.listing.ListedPage;
import org.tributary.article.reading.listing.PageLister;
import org.tributary.article.resolve.Finder;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;

/** {@code prop=redirects}: the redirects that lead to a page. */
@Singleton
final class RedirectsHere implements PropModule {
    private static final Set<String> KNOWN = Set.of("pageid", "title", "fragment");

    private final PageLister lister;
    private final ArticleReader reader;
    private final Finder finder;
    private final int max;

    RedirectsHere(PageLister lister, ArticleReader reader, Finder finder, ArticleSettings settings) {
        this.lister = lister;
        this.reader = reader;
        this.finder = finder;
        this.max = settings.mediawiki().rowsMax();
    }

    /** A redirect and where it leads. */
    private record Led(PageId to, ListedPage from) {}

    @Override
    public String name() {
        return "redirects";
    }

    @Override
    public String prefix() {
        return "rd";
    }

    @Override
    public void write(Exchange exchange, PageSet set, Map<PageId, ObjectNode> told) {
        Set<String> properties = exchange.parameters().words(name(), "rdprop", "pageid|title", KNOWN);
        List<Led> all = wanted(exchange, set);
        Map<PageId, String> sections = properties.contains("fragment") ? sections(exchange, all) : Map.of();
        for (Led led : all) {
            ObjectNode page = told.get(led.to());
            if (page == null) {
                continue;
            }
            ObjectNode json = MediaWikiJson.object();
            if (properties.contains("pageid")) {
                json.put("pageid", led.from().pageId().value());
            }
            if (properties.contains("title")) {
                json.put("ns", led.from().namespaceId())
                        .put("title", PageSets.spaced(led.from().title()));
            }
            String section = sections.get(led.from().pageId());
            if (section != null) {
                json.put("fragment", section);
            }
            page.withArrayProperty(name()).add(json);
        }
    }

    /** The sections that redirects lead to, of those that name one. */
    private Map<PageId, String> sections(Exchange exchange, List<Led> all) {
        Set<PageId> redirects = all.stream().map(led -> led.from().pageId()).collect(Collectors.toSet());
        Map<PageId, String> sections = new HashMap<>();
        for (ArticleView redirect : reader.articles(exchange.wiki().wiki().wikiId(), redirects)) {
            finder.section(exchange.wiki(), redirect)
                    .ifPresent(section -> sections.put(redirect.page().pageId(), section));
        }
        return sections;
    }

    @Override
    public boolean isGenerator() {
        return true;
    }

    @Override
    public List<PageTitle> titles(Exchange exchange, PageSet set) {
        return wanted(exchange, set).stream().map(led -> led.from().title()).toList();
    }

    /** By the number of the redirect, as its place in the answers after this is told. */
    private List<Led> wanted(Exchange exchange, PageSet set) {
        ActionParameters parameters = exchange.parameters();
        int limit = parameters.limit(name(), "rdlimit", 10, max);
        long from = parameters.text("rdcontinue").map(RedirectsHere::place).orElse(1L);
        Set<Integer> namespaces = parameters.values("rdnamespace").stream()
                .map(value -> (int) ActionParameters.number("rdnamespace", value))
                .collect(Collectors.toSet());
        List<Led> led = set.pages().stream()
                .flatMap(page -> redirects(page, from, namespaces, limit + 1).stream())
                .sorted(Comparator.comparing(each -> each.from().pageId()))
                .limit(limit + 1L)
                .toList();
        if (led.size() > limit) {
            exchange.goOnWithPages("rdcontinue", led.getLast().from().pageId().toString());
        }
        return led.subList(0, Math.min(limit, led.size()));
    }

    private List<Led> redirects(ArticleView page, long from, Set<Integer> namespaces, int limit) {
        return lister.redirectsTo(page.key(), page.page().pageTitle(), from, namespaces, limit).stream()
                .map(redirect -> new Led(page.page().pageId(), redirect))
                .toList();
    }

    private static long place(String mark) {
        return Optional.of(mark)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(ActionError::badContinue);
    }
}
