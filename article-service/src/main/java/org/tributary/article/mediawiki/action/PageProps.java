package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.HistoryFilter;
import org.tributary.event.article.Contributor;
import org.tributary.event.identity.PageId;
import org.tributary.event.wiki.Namespace;

/** Lists that belong to pages: {@code categories}, {@code langlinks}, {@code contributors}. */
final class PageProps {
    private static final int CATEGORY = 14;
    private static final int ROWS = 10;
    private static final Set<String> LANGUAGE_NAMES = Set.of("langname", "autonym");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern PADDING = Pattern.compile("^0+(?=\\d{1,19}$)");

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

    void categories(PageSet set, Map<PageId, ObjectNode> pages) {
        String name = exchange.wiki().wiki().namespaces().stream()
                .filter(namespace -> namespace.id() == CATEGORY)
                .map(Namespace::name)
                .findFirst()
                .orElse("Category");
        exchange.parameters().words("categories", "clprop", "", Set.of());
        Set<String> wanted = Set.copyOf(exchange.parameters().values("clcategories").stream()
                .map(title -> title.substring(title.indexOf(':') + 1).strip().replace('_', ' '))
                .toList());
        Function<ArticleView, List<Line>> lines = page -> page.document().categories().stream()
                .filter(category -> wanted.isEmpty() || wanted.contains(category.replace('_', ' ')))
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
        Set<String> told = exchange.parameters().words("langlinks", "llprop", "", LANGUAGE_NAMES);
        Optional<String> wanted = exchange.parameters().text("lllang");
        Function<ArticleView, List<Line>> lines = page -> new TreeMap<>(
                        page.document().languageLinks())
                .entrySet().stream()
                        .filter(link -> wanted.isEmpty() || wanted.get().equals(link.getKey()))
                        .map(link -> {
                            ObjectNode json = MediaWikiJson.object().put("lang", link.getKey());
                            told.forEach(name -> json.put(name, languageName(link.getKey())));
                            exchange.form().main(json, "title", link.getValue().replace('_', ' '));
                            return new Line(page.page().pageId(), link.getKey(), json);
                        })
                        .toList();
        listed("langlinks", "ll", set, lines, pages);
    }

    /** A language in its own words. */
    private static String languageName(String code) {
        Locale locale = Locale.forLanguageTag(code);
        String name = locale.getDisplayLanguage(locale);
        return name.isEmpty() ? code : name;
    }

    void contributors(PageSet set, Map<PageId, ObjectNode> pages) {
        Function<ArticleView, List<Line>> lines = page -> {
            List<Line> accounts = new ArrayList<>();
            everybody(page, contributor -> {
                Long id = contributor.userId();
                String name = contributor.userText();
                if (id != null && id > 0 && name != null) {
                    ObjectNode json = MediaWikiJson.object().put("userid", id).put("name", name);
                    accounts.add(new Line(page.page().pageId(), padded(id), json));
                }
            });
            return accounts;
        };
        for (ArticleView page : set.pages()) {
            long anonymous = reader.count(page.key(), List.of(new HistoryFilter.Anonymous()), true, Integer.MAX_VALUE);
            ObjectNode json = pages.get(page.page().pageId());
            if (anonymous > 0 && json != null) {
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
            exchange.goOnWithPages(
                    prefix + "continue",
                    next.page() + "|" + PADDING.matcher(next.key()).replaceFirst(""));
        }
    }

    private static String padded(long number) {
        return "%019d".formatted(number);
    }

    private static Line marked(String mark) {
        int bar = mark.indexOf('|');
        String key = mark.substring(bar + 1);
        try {
            return new Line(
                    new PageId(Long.parseLong(mark.substring(0, Math.max(0, bar)))),
                    NUMBER.matcher(key).matches() ? padded(Long.parseLong(key)) : key,
                    MediaWikiJson.object());
        } catch (IllegalArgumentException e) {
            throw ActionError.badContinue();
        }
    }
}
