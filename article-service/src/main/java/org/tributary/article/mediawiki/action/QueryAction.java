package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.resolve.Finder;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.identity.PageId;

/** {@code action=query}: hands each module that is asked for its part of the answer. */
@Singleton
final class QueryAction {
    private static final Set<String> PROPS = Set.of("revisions", "info", "contributors", "categories", "langlinks");
    private static final Set<String> METAS = Set.of("siteinfo", "userinfo", "tokens");
    private static final Set<String> LISTS = Set.of("recentchanges");

    private static final Set<String> USER_PROPERTIES = Set.of("groups", "rights");

    private final ArticleReader reader;
    private final Finder finder;
    private final ArticleSettings.Mediawiki settings;
    private final Clock clock;

    QueryAction(ArticleReader reader, Finder finder, ArticleSettings settings, Clock clock) {
        this.reader = reader;
        this.finder = finder;
        this.settings = settings.mediawiki();
        this.clock = clock;
    }

    ObjectNode answer(Exchange exchange) {
        ActionParameters parameters = exchange.parameters();
        Set<String> props = parameters.words("query", "prop", "", PROPS);
        Set<String> lists = parameters.words("query", "list", "", LISTS);
        Set<String> metas = parameters.words("query", "meta", "", METAS);
        if (parameters.flag("generator")) {
            throw new ActionError(
                    "badgenerator",
                    "Unknown \"generator=" + parameters.text("generator").orElse("") + "\".");
        }
        PageSet set = PageSets.of(finder, exchange, settings.titlesMax());
        ObjectNode query = MediaWikiJson.object();
        query.setAll(set.said());
        pages(exchange, set, props, query);
        for (String meta : metas) {
            meta(exchange, meta, query);
        }
        if (lists.contains("recentchanges")) {
            new RecentChangesList(reader, finder, exchange, settings.rowsMax(), settings.recentMax()).write(query);
        }
        ObjectNode answer = MediaWikiJson.object();
        exchange.write(answer);
        if (!query.isEmpty()) {
            answer.set("query", query);
        }
        exchange.writeLimits(answer);
        return answer;
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
                    new RevisionsProp(reader, exchange, settings.rowsMax(), settings.textsMax()).write(set, told);
                case "info" -> new PageInfo(reader, exchange).write(set, told);
                case "categories" -> simple.categories(set, told);
                case "langlinks" -> simple.languageLinks(set, told);
                default -> simple.contributors(set, told);
            }
        });
        if (!isMore) {
            exchange.finish(prop);
        }
    }

    private void meta(Exchange exchange, String meta, ObjectNode query) {
        switch (meta) {
            case "siteinfo" -> new SiteInfo(exchange, clock).write(query);
            case "userinfo" -> reader(exchange, query.putObject("userinfo"));
            // Nobody logs in here; this is the token of whoever has not.
            default -> query.putObject("tokens").put("csrftoken", "+\\");
        }
    }

    /** Whoever asks: somebody who may read, and nothing else. */
    private static void reader(Exchange exchange, ObjectNode json) {
        Set<String> wanted = exchange.parameters().words("userinfo", "uiprop", "", USER_PROPERTIES);
        exchange.form().mark(json.put("id", 0).put("name", "127.0.0.1"), "anon", true);
        if (wanted.contains("groups")) {
            json.putArray("groups").add("*");
        }
        if (wanted.contains("rights")) {
            json.putArray("rights").add("read");
        }
    }
}
