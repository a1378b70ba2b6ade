package org.tributary.search.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.tributary.search.SearchConfig;

/** Search for people. Whatever they type, they get a page. */
@Path("/search")
@Singleton
final class SearchPage {
    private final Questions questions;
    private final SearchConfig config;

    SearchPage(Questions questions, SearchConfig config) {
        this.questions = questions;
        this.config = config;
    }

    /** A wiki to narrow the search to, or to widen it to all. */
    public record WikiLink(String name, long count, String address, boolean isCurrent) {}

    /**
     * What the page shows.
     *
     * @param answer null where nothing was asked
     */
    public record View(
            String q,
            String wiki,
            @Nullable SearchAnswer answer,
            List<WikiLink> wikis,
            @Nullable String nextAddress) {}

    /** The page's template, checked when the service is built. */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance search(View view);
    }

    @GET
    @Blocking
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance page(
            @QueryParam("q") @Nullable String q,
            @QueryParam("wiki") @Nullable String wiki,
            @QueryParam("cursor") @Nullable String cursor) {
        String asked = shortened(q == null ? "" : q.strip());
        String narrowed = wiki == null ? "" : wiki.strip();
        if (asked.isEmpty()) {
            return Templates.search(new View("", narrowed, null, List.of(), null));
        }
        SearchAnswer answer = questions.search(new Questions.Asked(asked, narrowed, null, null, cursor));
        String next = answer.next();
        return Templates.search(new View(
                asked,
                narrowed,
                answer,
                wikiLinks(asked, narrowed, answer),
                next == null ? null : address(asked, narrowed) + "&cursor=" + next));
    }

    private String shortened(String q) {
        int max = config.query().charactersMax();
        return q.length() <= max ? q : q.substring(0, max);
    }

    private static List<WikiLink> wikiLinks(String q, String wiki, SearchAnswer answer) {
        Map<String, Long> counts = answer.facets().getOrDefault("wiki", Map.of());
        if (wiki.isEmpty() && counts.size() < 2) {
            return List.of();
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        List<WikiLink> links = new ArrayList<>();
        links.add(new WikiLink("All wikis", all, address(q, ""), wiki.isEmpty()));
        counts.forEach((name, count) -> links.add(new WikiLink(name, count, address(q, name), name.equals(wiki))));
        return links;
    }

    private static String address(String q, String wiki) {
        String address = "/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        return wiki.isEmpty() ? address : address + "&wiki=" + URLEncoder.encode(wiki, StandardCharsets.UTF_8);
    }
}
