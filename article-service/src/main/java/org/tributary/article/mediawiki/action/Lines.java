package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleView;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;

/**
 * Rows that belong to pages, page by page, as many as are wanted in one answer.
 *
 * @param module for which they are
 * @param max rows that may be asked for
 */
public record Lines(PropModule module, Exchange exchange, int max) {
    private static final int ROWS = 10;
    private static final int NO_NAMESPACE = -9;
    private static final Pattern WITH_NAMESPACE = Pattern.compile("(-?\\d{1,9})\\|(.*)", Pattern.DOTALL);
    private static final Comparator<Line> ORDER =
            Comparator.comparingInt(Line::namespaceId).thenComparing(Line::name);

    /**
     * A row.
     *
     * @param namespaceId with the name, its place among the rows of its page
     * @param title of the page that it names; empty where it names none
     */
    public record Line(int namespaceId, String name, JsonNode json, Optional<PageTitle> title) {

        /** A row among others of one namespace, or of something that has no page. */
        public static Line of(String name, JsonNode json) {
            return new Line(NO_NAMESPACE, name, json, Optional.empty());
        }

        /** The same among others of one namespace. */
        public Line alone() {
            return new Line(NO_NAMESPACE, name, json, title);
        }

        private String mark() {
            return namespaceId == NO_NAMESPACE ? name : namespaceId + "|" + name;
        }
    }

    /** A row and the page it belongs to. */
    private record Owned(PageId page, Line line) {}

    /** Adds to each page its rows, under the module's name. */
    public void write(PageSet set, Map<PageId, ObjectNode> told, Function<ArticleView, List<Line>> lines) {
        for (Owned owned : wanted(set, lines)) {
            ObjectNode page = told.get(owned.page());
            if (page != null) {
                page.withArrayProperty(module.name()).add(owned.line().json());
            }
        }
    }

    /** The pages that the rows name. */
    public List<PageTitle> titles(PageSet set, Function<ArticleView, List<Line>> lines) {
        return wanted(set, lines).stream()
                .flatMap(owned -> owned.line().title().stream())
                .distinct()
                .toList();
    }

    private List<Owned> wanted(PageSet set, Function<ArticleView, List<Line>> lines) {
        String prefix = module.prefix();
        ActionParameters parameters = exchange.parameters();
        int limit = parameters.limit(module.name(), prefix + "limit", ROWS, max);
        Optional<Owned> start = parameters.text(prefix + "continue").map(Lines::marked);
        // Page after page, and no further than is wanted: what a page names is only known by reading its text.
        List<Owned> owned = set.pages().stream()
                .sorted(Comparator.comparing(page -> page.page().pageId()))
                .filter(page -> start.isEmpty()
                        || page.page().pageId().compareTo(start.get().page()) >= 0)
                .flatMap(page -> rest(page, lines, start))
                .limit(limit + 1L)
                .toList();
        if (owned.size() > limit) {
            Owned next = owned.getLast();
            exchange.goOnWithPages(
                    prefix + "continue", next.page() + "|" + next.line().mark());
        }
        return owned.subList(0, Math.min(limit, owned.size()));
    }

    private static Stream<Owned> rest(
            ArticleView page, Function<ArticleView, List<Line>> lines, Optional<Owned> start) {
        PageId id = page.page().pageId();
        return lines.apply(page).stream()
                .sorted(ORDER)
                .filter(line -> start.isEmpty()
                        || !start.get().page().equals(id)
                        || ORDER.compare(line, start.get().line()) >= 0)
                .map(line -> new Owned(id, line));
    }

    private static Owned marked(String mark) {
        String[] parts = mark.split("\\|", 2);
        try {
            if (parts.length == 2) {
                return new Owned(new PageId(Long.parseLong(parts[0])), place(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            throw ActionError.badContinue();
        }
        throw ActionError.badContinue();
    }

    private static Line place(String mark) {
        Matcher withNamespace = WITH_NAMESPACE.matcher(mark);
        return withNamespace.matches()
                ? new Line(
                        Integer.parseInt(withNamespace.group(1)),
                        withNamespace.group(2),
                        MediaWikiJson.object(),
                        Optional.empty())
                : Line.of(mark, MediaWikiJson.object());
    }
}
