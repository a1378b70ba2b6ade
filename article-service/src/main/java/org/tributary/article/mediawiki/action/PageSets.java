package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Naming;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.frame.Problem;

/** Finds the pages that a request names by titles, by numbers, or by numbers of revisions. */
public final class PageSets {
    private static final Pattern NO_TITLE = Pattern.compile("[\\[\\]{}<>|\\p{Cntrl}\\uFFFD]");
    private static final int MEDIA = -2;

    private final Finder finder;
    private final Exchange exchange;
    private final int max;
    private final ObjectNode said = MediaWikiJson.object();
    private final Map<PageId, ArticleView> pages = new LinkedHashMap<>();
    private final Set<PageTitle> missing = new LinkedHashSet<>();
    private final Set<PageTitle> special = new LinkedHashSet<>();
    private final List<Form.PageJson> absent = new ArrayList<>();
    private final List<RevisionView> revisions = new ArrayList<>();
    private final RedirectSteps redirects;

    private PageSets(Finder finder, Exchange exchange, int max) {
        this.finder = finder;
        this.exchange = exchange;
        this.max = max;
        this.redirects = new RedirectSteps(
                title -> held(title.value()),
                view -> held(() -> finder.text(view)),
                exchange.wiki().wiki());
    }

    static PageSet of(Finder finder, Exchange exchange, int max) {
        return new PageSets(finder, exchange, max).found();
    }

    /**
     * The pages that a list or the links of other pages name.
     *
     * @param missing those of them that are not held
     */
    static PageSet generated(Finder finder, Exchange exchange, List<ArticleView> held, List<PageTitle> missing) {
        PageSets sets = new PageSets(finder, exchange, held.size());
        held.forEach(sets::follow);
        sets.missing.addAll(missing);
        return sets.gathered(false);
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
        revisionNumbers.stream()
                .map(text -> ActionParameters.number("revids", text))
                .distinct()
                .forEach(this::byRevision);
        titles.forEach(this::byTitle);
        numbers.stream()
                .map(text -> ActionParameters.number("pageids", text))
                .distinct()
                .forEach(this::byNumber);
        return gathered(!revisionNumbers.isEmpty());
    }

    /** What cannot be a page has the first numbers below 0, then what is made by the wiki, then what is missing. */
    private PageSet gathered(boolean isOfRevisions) {
        special.forEach(title -> absent.add(new Form.PageJson(-1 - invented(), special(title), false)));
        redirects.walk(
                step -> list("redirects").add(step),
                page -> pages.putIfAbsent(page.page().pageId(), page),
                missing::add);
        missing.forEach(title -> absent.add(new Form.PageJson(-1 - invented(), missing(title), true)));
        return new PageSet(new ArrayList<>(pages.values()), absent, revisions, isOfRevisions, said);
    }

    private List<String> named(String parameter) {
        List<String> values = exchange.parameters().values(parameter);
        if (values.size() > max) {
            throw ActionError.tooMany(parameter, max);
        }
        return values;
    }

    private static void addIf(List<String> sources, String name, List<String> values) {
        if (!values.isEmpty()) {
            sources.add(name);
        }
    }

    private void byTitle(String written) {
        String wrong = wrong(written);
        Optional<PageTitle> normal = wrong == null ? finder.normalised(exchange.wiki(), written) : Optional.empty();
        if (normal.isEmpty()) {
            invalid(written, wrong);
            return;
        }
        Optional<ArticleView> article = held(written);
        PageTitle title = article.map(view -> view.page().pageTitle()).orElse(normal.get());
        if (!spaced(title).equals(written)) {
            normalised(written, title);
        }
        if (namespace(title) < 0) {
            special.add(title);
        } else if (article.isPresent()) {
            follow(article.get());
        } else {
            missing.add(title);
        }
    }

    /** What cannot stand in a title, behind {@code #} apart. */
    private static @Nullable String wrong(String written) {
        Matcher found = NO_TITLE.matcher(written.replaceFirst("#.*", ""));
        return found.find() ? found.group() : null;
    }

    private void invalid(String written, @Nullable String wrong) {
        ObjectNode json = MediaWikiJson.object()
                .put("title", written)
                .put(
                        "invalidreason",
                        wrong == null
                                ? "The requested page title is empty or contains only the name of a namespace."
                                : "The requested page title contains invalid characters: \"" + wrong + "\".");
        exchange.form().mark(json, "invalid", true);
        absent.add(new Form.PageJson(-1 - invented(), json, false));
    }

    private ObjectNode special(PageTitle title) {
        ObjectNode json = MediaWikiJson.object().put("ns", namespace(title)).put("title", spaced(title));
        exchange.form().mark(json, "special", true);
        exchange.form().mark(json, "missing", namespace(title) == MEDIA);
        return json;
    }

    /** As many pages as have a number that is none. */
    private long invented() {
        return absent.stream().filter(page -> page.number() < 0).count();
    }

    /** A page, or the redirect that leads to one if that is wanted. */
    private void follow(ArticleView article) {
        if (!exchange.parameters().flag("redirects") || !redirects.take(article)) {
            pages.putIfAbsent(article.page().pageId(), article);
        }
    }

    private void byNumber(long number) {
        Optional<ArticleView> article =
                number < 1 ? Optional.empty() : held(() -> finder.article(exchange.wiki(), new PageId(number)));
        if (article.isPresent()) {
            follow(article.get());
        } else {
            ObjectNode json = MediaWikiJson.object().put("pageid", number);
            exchange.form().mark(json, "missing", true);
            absent.add(new Form.PageJson(number, json, false));
        }
    }

    private void byRevision(long number) {
        Optional<RevisionView> revision =
                number < 1 ? Optional.empty() : held(() -> finder.revision(exchange.wiki(), new RevisionId(number)));
        Optional<ArticleView> article =
                revision.flatMap(view -> held(() -> finder.article(exchange.wiki(), view.pageId())));
        if (revision.isPresent() && article.isPresent()) {
            pages.putIfAbsent(article.get().page().pageId(), article.get());
            revisions.add(revision.get());
        } else {
            ObjectNode json = said.withObjectProperty("badrevids")
                    .putObject(Long.toString(number))
                    .put("revid", number);
            exchange.form().mark(json, "missing", true);
        }
    }

    private ObjectNode missing(PageTitle title) {
        ObjectNode json = MediaWikiJson.object().put("ns", namespace(title)).put("title", spaced(title));
        exchange.form().mark(json, "missing", true);
        return json;
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
        return new Naming(exchange.wiki().wiki()).namespaceOf(title);
    }

    public static String spaced(PageTitle title) {
        return title.value().replace('_', ' ');
    }

    private Optional<ArticleView> held(String title) {
        return held(() -> finder.article(exchange.wiki(), title, false).article());
    }

    private static <T> Optional<T> held(Supplier<T> wanted) {
        try {
            return Optional.of(wanted.get());
        } catch (Problem problem) {
            return Optional.empty();
        }
    }
}
