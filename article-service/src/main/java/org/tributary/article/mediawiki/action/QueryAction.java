package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.html.Readings;
import org.tributary.article.resolve.Finder;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.identity.PageId;

/** {@code action=query}: hands each module that is asked for its part of the answer. */
@Singleton
final class QueryAction {
    private static final String RECENT = "recentchanges";
    /** Lists that MediaWiki has and that nothing is held for: an empty one would say that there is nothing. */
    private static final Set<String> NOT_HELD = Set.of(
            "alldeletedrevisions",
            "allfileusages",
            "allimages",
            "alllinks",
            "allredirects",
            "allrevisions",
            "alltransclusions",
            "allusers",
            "blocks",
            "deletedrevs",
            "exturlusage",
            "filearchive",
            "imageusage",
            "iwbacklinks",
            "langbacklinks",
            "logevents",
            "pagepropnames",
            "pageswithprop",
            "protectedtitles",
            "querypage",
            "tags",
            "usercontribs",
            "users",
            "watchlist",
            "watchlistraw");

    private final ArticleReader reader;
    private final Finder finder;
    private final Modules modules;
    private final Generating generating;
    private final Readings readings;
    private final ArticleSettings.Mediawiki settings;
    private final Clock clock;

    QueryAction(
            ArticleReader reader,
            Finder finder,
            Modules modules,
            Generating generating,
            Readings readings,
            ArticleSettings settings,
            Clock clock) {
        this.readings = readings;
        this.reader = reader;
        this.finder = finder;
        this.modules = modules;
        this.generating = generating;
        this.settings = settings.mediawiki();
        this.clock = clock;
    }

    ObjectNode answer(Exchange exchange) {
        ActionParameters parameters = exchange.parameters();
        Set<String> props = parameters.words("query", "prop", "", modules.props());
        Set<String> lists = parameters.words("query", "list", "", withUnheld());
        Set<String> metas = parameters.words("query", "meta", "", modules.metas());
        PageSet set = parameters
                .text("generator")
                .map(generator -> generating.pages(exchange, generator))
                .orElseGet(() -> PageSets.of(finder, exchange, settings.titlesMax()));
        ObjectNode query = MediaWikiJson.object();
        query.setAll(set.said());
        pages(exchange, set, props, query);
        for (String meta : metas) {
            meta(exchange, meta, query);
        }
        for (String list : lists) {
            list(exchange, list, query);
        }
        ObjectNode answer = MediaWikiJson.object();
        exchange.write(answer, parameter -> modules.goingOnWith(parameter, asked(exchange)));
        if (!query.isEmpty()) {
            answer.set("query", query);
        }
        exchange.writeLimits(answer);
        return answer;
    }

    private static List<String> asked(Exchange exchange) {
        return Stream.of("list", "prop", "generator")
                .flatMap(kind -> exchange.parameters().values(kind).stream())
                .toList();
    }

    private Set<String> withUnheld() {
        Set<String> all = new HashSet<>(NOT_HELD);
        all.addAll(modules.lists());
        return all;
    }

    private void list(Exchange exchange, String name, ObjectNode query) {
        if (name.equals(RECENT)) {
            new RecentChangesList(reader, finder, exchange, settings.rowsMax(), settings.recentMax()).write(query);
            return;
        }
        ListModule list = modules.list(name)
                .orElseThrow(() -> new ActionError("moduledisabled", "The \"" + name + "\" module has been disabled."));
        ArrayNode rows = query.putArray(name);
        list.rows(exchange).forEach(row -> rows.add(row.json()));
    }

    private void pages(Exchange exchange, PageSet set, Set<String> props, ObjectNode query) {
        if (set.isEmpty()) {
            return;
        }
        Map<PageId, ObjectNode> told = new HashMap<>();
        List<Form.PageJson> pages = new ArrayList<>();
        for (ArticleView page : set.pages()) {
            ObjectNode json = MediaWikiJson.object()
                    .put("pageid", page.page().pageId().value())
                    .put("ns", page.page().namespaceId())
                    .put("title", PageSets.spaced(page.page().pageTitle()));
            told.put(page.page().pageId(), json);
            pages.add(new Form.PageJson(page.page().pageId().value(), json, false));
        }
        for (String prop : props) {
            if (!exchange.isFinished(prop)) {
                prop(exchange, prop, set, told);
            }
        }
        pages.addAll(set.absent());
        if (exchange.parameters().flag("indexpageids")) {
            ArrayNode numbers = query.putArray("pageids");
            pages.stream().map(page -> Long.toString(page.number())).forEach(numbers::add);
        }
        if (!pages.isEmpty()) {
            exchange.form().pages(query, pages);
        }
    }

    private void prop(Exchange exchange, String prop, PageSet set, Map<PageId, ObjectNode> told) {
        PageProps simple = new PageProps(reader, exchange, settings.rowsMax());
        boolean isMore = exchange.hasMoreAfter(() -> {
            switch (prop) {
                case "revisions" ->
                    new RevisionsProp(reader, readings, exchange, settings.rowsMax(), settings.textsMax())
                            .write(set, told);
                case "info" -> new PageInfo(reader, exchange).write(set, told);
                case "categories" -> simple.categories(set, told);
                case "langlinks" -> simple.languageLinks(set, told);
                case "contributors" -> simple.contributors(set, told);
                default -> modules.prop(prop).ifPresent(module -> module.write(exchange, set, told));
            }
        });
        if (!isMore) {
            exchange.finish(prop);
        }
    }

    private void meta(Exchange exchange, String meta, ObjectNode query) {
        switch (meta) {
            case "siteinfo" -> new SiteInfo(exchange, clock).write(query);
            case "userinfo" -> new UserInfo(exchange).writeUser(query);
            default -> new UserInfo(exchange).writeTokens(query);
        }
    }
}
