package org.tributary.article.mediawiki.action.linking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ActionParameters;
import org.tributary.article.mediawiki.action.Exchange;
import org.tributary.article.mediawiki.action.PageSet;
import org.tributary.article.mediawiki.action.PageSets;
import org.tributary.article.mediawiki.action.PropModule;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.listing.ListedPage;
import org.tributary.article.reading.listing.MentionLister;
import org.tributary.article.store.mention.MentionKind;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;

/** A property that lists the pages which name a page in one way, by number. */
final class MentionedHere implements PropModule {
    private static final Set<String> KNOWN = Set.of("pageid", "title", "redirect");

    private final String name;
    private final String prefix;
    private final MentionKind kind;
    private final MentionLister lister;
    private final int max;

    MentionedHere(String name, String prefix, MentionKind kind, MentionLister lister, int max) {
        this.name = name;
        this.prefix = prefix;
        this.kind = kind;
        this.lister = lister;
        this.max = max;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String prefix() {
        return prefix;
    }

    @Override
    public boolean isGenerator() {
        return true;
    }

    /** A page and one that names it. */
    private record Led(PageId to, ListedPage from) {}

    @Override
    public void write(Exchange exchange, PageSet set, Map<PageId, ObjectNode> told) {
        Set<String> properties = exchange.parameters().words(name, prefix + "prop", "pageid|title|redirect", KNOWN);
        for (Led led : wanted(exchange, set)) {
            ObjectNode page = told.get(led.to());
            if (page != null) {
                page.withArrayProperty(name).add(json(led.from(), exchange, properties));
            }
        }
    }

    @Override
    public List<PageTitle> titles(Exchange exchange, PageSet set) {
        return wanted(exchange, set).stream()
                .map(led -> led.from().title())
                .distinct()
                .toList();
    }

    /** Page after page, those that name it by their numbers, no more than one answer may have. */
    private List<Led> wanted(Exchange exchange, PageSet set) {
        ActionParameters parameters = exchange.parameters();
        int limit = parameters.limit(name, prefix + "limit", 10, max);
        Place start = parameters.text(prefix + "continue").map(Place::of).orElse(new Place(0, 1));
        Predicate<ListedPage> filter = filter(parameters);
        List<ArticleView> pages = set.pages().stream()
                .filter(page -> page.page().pageId().value() >= start.page())
                .sorted(Comparator.comparing(page -> page.page().pageId()))
                .toList();
        List<Led> led = new ArrayList<>();
        for (ArticleView page : pages) {
            PageId id = page.page().pageId();
            long from = id.value() == start.page() ? start.from() : 1;
            MentionLister.Part part = lister.naming(
                    new MentionLister.Named(page.wikiId(), kind, page.page().pageTitle()),
                    from,
                    filter,
                    limit - led.size());
            part.pages().forEach(naming -> led.add(new Led(id, naming)));
            if (part.next().isPresent()) {
                Place next = new Place(id.value(), part.next().getAsLong());
                exchange.goOnWithPages(prefix + "continue", next.mark());
                break;
            }
        }
        return led;
    }

    /** Where an answer ended: at which page, and from which number of those that name it on. */
    private record Place(long page, long from) {
        private static final Pattern MARK = Pattern.compile("(\\d{1,18})\\|(\\d{1,18})");

        static Place of(String mark) {
            Matcher numbers = MARK.matcher(mark);
            if (!numbers.matches()) {
                throw ActionError.badContinue();
            }
            return new Place(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2)));
        }

        String mark() {
            return page + "|" + from;
        }
    }

    private Predicate<ListedPage> filter(ActionParameters parameters) {
        Set<Integer> namespaces = parameters.values(prefix + "namespace").stream()
                .filter(value -> !value.equals("*"))
                .map(value -> (int) ActionParameters.number(prefix + "namespace", value))
                .collect(Collectors.toSet());
        List<String> shown = parameters.values(prefix + "show");
        boolean isOnly = shown.contains("redirect");
        boolean isNone = shown.contains("!redirect");
        if (isOnly && isNone) {
            throw new ActionError("show", "Incorrect parameter - mutually exclusive values may not be supplied.");
        }
        return page -> (namespaces.isEmpty() || namespaces.contains(page.namespaceId()))
                && !(isOnly && !page.isRedirect())
                && !(isNone && page.isRedirect());
    }

    private static ObjectNode json(ListedPage page, Exchange exchange, Set<String> properties) {
        ObjectNode json = MediaWikiJson.object();
        if (properties.contains("pageid")) {
            json.put("pageid", page.pageId().value());
        }
        if (properties.contains("title")) {
            json.put("ns", page.namespaceId()).put("title", PageSets.spaced(page.title()));
        }
        if (properties.contains("redirect")) {
            exchange.form().flag(json, "redirect", page.isRedirect());
        }
        return json;
    }
}
