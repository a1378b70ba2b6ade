package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.resolve.Finder;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.RedirectPageLink;
import org.tributary.event.wiki.Namespace;
import org.tributary.frame.Problem;

/** Finds the pages that a request names by titles, by numbers, or by numbers of revisions. */
final class PageSets {
    private static final Pattern NO_TITLE = Pattern.compile("[\\[\\]{}<>#|\\p{Cntrl}]");

    private final Finder finder;
    private final Exchange exchange;
    private final int max;
    private final ObjectNode said = MediaWikiJson.object();
    private final Map<PageId, ArticleView> pages = new LinkedHashMap<>();
    private final List<Form.PageJson> absent = new ArrayList<>();
    private final List<RevisionView> revisions = new ArrayList<>();

    private PageSets(Finder finder, Exchange exchange, int max) {
        this.finder = finder;
        this.exchange = exchange;
        this.max = max;
    }

    static PageSet of(Finder finder, Exchange exchange, int max) {
        return new PageSets(finder, exchange, max).found();
    }

    private PageSet found() {
        List<String> titles = named("titles");
        List<String> numbers = named("pageids");
        List<String> revisionNumbers = named("revids");
        List<String> sources = new ArrayList<>();
        addIf(sources, "titles", titles);
        addIf(sources, "pageids", numbers);
        addIf(sources, "revids", revisionNumbers);
        if (sources.size() > 1) {
            throw new ActionError(
                    "multisource",
                    "The \"" + sources.get(1) + "\" parameter cannot be used with \"" + sources.getFirst() + "\".");
        }
        revisionNumbers.forEach(this::byRevision);
        titles.forEach(this::byTitle);
        numbers.forEach(this::byNumber);
        return new PageSet(new ArrayList<>(pages.values()), absent, revisions, !revisionNumbers.isEmpty(), said);
    }

    private List<String> named(String parameter) {
        List<String> values = exchange.parameters().values(parameter);
        if (values.size() > max) {
            throw new ActionError(
                    "toomanyvalues",
                    "Too many values supplied for parameter \"" + parameter + "\". The limit is " + max + ".");
        }
        return values;
    }

    private static void addIf(List<String> sources, String name, List<String> values) {
        if (!values.isEmpty()) {
            sources.add(name);
        }
    }

    private void byTitle(String written) {
        Matcher wrong = NO_TITLE.matcher(written);
        if (wrong.find()) {
            ObjectNode json = MediaWikiJson.object()
                    .put("title", written)
                    .put(
                            "invalidreason",
                            "The requested page title contains invalid characters: \"" + wrong.group() + "\".");
            exchange.form().mark(json, "invalid", true);
            absent(json);
            return;
        }
        Optional<ArticleView> article =
                held(() -> finder.article(exchange.wiki(), written, false).article());
        Optional<PageTitle> title =
                article.map(view -> view.page().pageTitle()).or(() -> finder.normalised(exchange.wiki(), written));
        title.filter(normal -> !spaced(normal).equals(written)).ifPresent(normal -> normalised(written, normal));
        if (article.isPresent()) {
            follow(article.get());
        } else {
            title.ifPresent(this::missing);
        }
    }

    private void follow(ArticleView article) {
        RedirectPageLink link = article.page().redirectPageLink();
        if (!exchange.parameters().flag("redirects") || !article.page().isRedirect() || link == null) {
            add(article);
            return;
        }
        String start = article.page().pageTitle().value();
        ArticleView end = finder.article(exchange.wiki(), start, true).article();
        boolean isFollowed = !end.page().pageId().equals(article.page().pageId());
        PageTitle target = isFollowed ? end.page().pageTitle() : link.pageTitle();
        boolean isHeld = isFollowed
                || held(() -> finder.article(exchange.wiki(), target.value(), false)
                                .article())
                        .isPresent();
        list("redirects")
                .addObject()
                .put("from", spaced(article.page().pageTitle()))
                .put("to", spaced(target));
        if (isHeld) {
            add(end);
        } else {
            missing(target);
        }
    }

    private void byNumber(String text) {
        long number = ActionParameters.number("pageids", text);
        Optional<ArticleView> article =
                number < 1 ? Optional.empty() : held(() -> finder.article(exchange.wiki(), new PageId(number)));
        if (article.isPresent()) {
            follow(article.get());
        } else {
            ObjectNode json = MediaWikiJson.object().put("pageid", number);
            exchange.form().mark(json, "missing", true);
            absent.add(new Form.PageJson(number, json));
        }
    }

    private void byRevision(String text) {
        long number = ActionParameters.number("revids", text);
        Optional<RevisionView> revision =
                number < 1 ? Optional.empty() : held(() -> finder.revision(exchange.wiki(), new RevisionId(number)));
        Optional<ArticleView> article =
                revision.flatMap(view -> held(() -> finder.article(exchange.wiki(), view.pageId())));
        if (revision.isPresent() && article.isPresent()) {
            add(article.get());
            revisions.add(revision.get());
        } else {
            ObjectNode json = said.withObjectProperty("badrevids")
                    .putObject(Long.toString(number))
                    .put("revid", number);
            exchange.form().mark(json, "missing", true);
        }
    }

    private void add(ArticleView article) {
        pages.putIfAbsent(article.page().pageId(), article);
    }

    private void missing(PageTitle title) {
        ObjectNode json = MediaWikiJson.object().put("ns", namespace(title)).put("title", spaced(title));
        exchange.form().mark(json, "missing", true);
        absent(json);
    }

    private void absent(ObjectNode json) {
        absent.add(new Form.PageJson(-1 - absent.size(), json));
    }

    private void normalised(String written, PageTitle normal) {
        ObjectNode json = list("normalized").addObject();
        if (exchange.form().isNew()) {
            json.put("fromencoded", false);
        }
        json.put("from", written).put("to", spaced(normal));
    }

    private ArrayNode list(String name) {
        return said.withArrayProperty(name);
    }

    private int namespace(PageTitle title) {
        int colon = title.value().indexOf(':');
        String prefix = colon < 0 ? "" : title.value().substring(0, colon).replace('_', ' ');
        return exchange.wiki().wiki().namespaces().stream()
                .filter(namespace -> namespace.name().equals(prefix))
                .map(Namespace::id)
                .findFirst()
                .orElse(0);
    }

    static String spaced(PageTitle title) {
        return title.value().replace('_', ' ');
    }

    private static <T> Optional<T> held(Supplier<T> wanted) {
        try {
            return Optional.of(wanted.get());
        } catch (Problem problem) {
            return Optional.empty();
        }
    }
}
