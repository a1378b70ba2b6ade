package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.HistoryFilter;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.article.Contributor;
import org.tributary.event.identity.PageId;
import org.tributary.event.page.Slot;
import org.tributary.event.wiki.Namespace;

/** What is said of pages beside their revisions: {@code info}, {@code categories}, {@code langlinks}, {@code contributors}. */
final class PageProps {
    private static final int CATEGORY = 14;
    private static final int ROWS = 10;

    private final ArticleReader reader;
    private final Exchange exchange;
    private final int max;

    PageProps(ArticleReader reader, Exchange exchange, int max) {
        this.reader = reader;
        this.exchange = exchange;
        this.max = max;
    }

    /** A row of a list that belongs to a page; the key orders the rows and names the place to go on from. */
    private record Line(PageId page, String key, ObjectNode json) {}

    void info(PageSet set, Map<PageId, ObjectNode> pages) {
        boolean hasUrl = exchange.parameters().values("inprop").contains("url");
        set.pages().forEach(page -> Optional.ofNullable(pages.get(page.page().pageId()))
                .ifPresent(json -> info(page, json, hasUrl)));
    }

    private void info(ArticleView page, ObjectNode json, boolean hasUrl) {
        String told = page.page().pageLanguage();
        String language = told == null ? exchange.wiki().wiki().language() : told;
        Optional<RevisionView> current = page.current();
        Optional<Slot> main = current.map(view -> view.revision().mainSlot());
        json.put("contentmodel", main.map(Slot::contentModel).orElse("wikitext"))
                .put("pagelanguage", language)
                .put("pagelanguagehtmlcode", language)
                .put("pagelanguagedir", SiteInfo.isRightToLeft(language) ? "rtl" : "ltr")
                .put("touched", page.changedDt().toString());
        current.ifPresent(view ->
                json.put("lastrevid", view.revision().revId().value()).put("length", RevisionWriter.size(view)));
        exchange.form().mark(json, "redirect", page.page().isRedirect());
        exchange.form()
                .mark(
                        json,
                        "new",
                        current.filter(view -> view.revision().revParentId() == null)
                                .isPresent());
        String article = exchange.wiki().wiki().articleUrl();
        if (hasUrl && article != null) {
            String url = article.replace(
                    "$1", ReadingPath.encoded(page.page().pageTitle().value()));
            json.put("fullurl", url).put("canonicalurl", url);
        }
    }

    void categories(PageSet set, Map<PageId, ObjectNode> pages) {
        String name = exchange.wiki().wiki().namespaces().stream()
                .filter(namespace -> namespace.id() == CATEGORY)
                .map(Namespace::name)
                .findFirst()
                .orElse("Category");
        Function<ArticleView, List<Line>> lines = page -> page.document().categories().stream()
                .map(category -> new Line(
                        page.page().pageId(),
                        category.replace(' ', '_'),
                        MediaWikiJson.object()
                                .put("ns", CATEGORY)
                                .put("title", name + ":" + category.replace('_', ' '))))
                .toList();
        listed("categories", "cl", set, lines, pages);
    }

    void languageLinks(PageSet set, Map<PageId, ObjectNode> pages) {
        Function<ArticleView, List<Line>> lines = page -> new TreeMap<>(
                        page.document().languageLinks())
                .entrySet().stream()
                        .map(link -> {
                            ObjectNode json = MediaWikiJson.object().put("lang", link.getKey());
                            exchange.form().main(json, "title", link.getValue().replace('_', ' '));
                            return new Line(page.page().pageId(), link.getKey(), json);
                        })
                        .toList();
        listed("langlinks", "ll", set, lines, pages);
    }

    void contributors(PageSet set, Map<PageId, ObjectNode> pages) {
        Function<ArticleView, List<Line>> lines = page -> {
            List<Line> accounts = new ArrayList<>();
            everybody(page, contributor -> {
                Long id = contributor.userId();
                String name = contributor.userText();
                if (id != null && id > 0 && name != null) {
                    ObjectNode json = MediaWikiJson.object().put("userid", id).put("name", name);
                    accounts.add(new Line(page.page().pageId(), "%019d".formatted(id), json));
                }
            });
            return accounts;
        };
        for (ArticleView page : set.pages()) {
            long anonymous = reader.count(page.key(), List.of(new HistoryFilter.Anonymous()), true, Integer.MAX_VALUE);
            ObjectNode json = pages.get(page.page().pageId());
            if (anonymous > 0
                    && json != null
                    && exchange.parameters().text("pccontinue").isEmpty()) {
                json.put("anoncontributors", anonymous);
            }
        }
        listed("contributors", "pc", set, lines, pages);
    }

    private void everybody(ArticleView page, Consumer<Contributor> consumer) {
        Optional<String> cursor = Optional.empty();
        do {
            var slice = reader.contributors(page.key(), max, cursor);
            slice.items().forEach(consumer);
            cursor = slice.next();
        } while (cursor.isPresent());
    }

    /** The rows of all pages, page by page, as many as are wanted in one answer. */
    private void listed(
            String module,
            String prefix,
            PageSet set,
            Function<ArticleView, List<Line>> lines,
            Map<PageId, ObjectNode> pages) {
        int limit = exchange.parameters().limit(module, prefix + "limit", ROWS, max);
        Optional<String> onward = exchange.parameters().text(prefix + "continue");
        Comparator<Line> order =
                Comparator.<Line>comparingLong(line -> line.page().value()).thenComparing(Line::key);
        List<Line> wanted = set.pages().stream()
                .flatMap(page -> lines.apply(page).stream())
                .sorted(order)
                .dropWhile(line -> onward.filter(mark -> order.compare(line, marked(mark)) < 0)
                        .isPresent())
                .limit(limit + 1L)
                .toList();
        for (Line line : wanted.subList(0, Math.min(limit, wanted.size()))) {
            ObjectNode page = pages.get(line.page());
            if (page != null) {
                page.withArrayProperty(module).add(line.json());
            }
        }
        if (wanted.size() > limit) {
            Line next = wanted.getLast();
            exchange.goOnWithPages(prefix + "continue", next.page() + "|" + next.key());
        }
    }

    private static Line marked(String mark) {
        int bar = mark.indexOf('|');
        try {
            return new Line(
                    new PageId(Long.parseLong(mark.substring(0, Math.max(0, bar)))),
                    mark.substring(bar + 1),
                    MediaWikiJson.object());
        } catch (IllegalArgumentException e) {
            throw ActionError.badContinue();
        }
    }
}
