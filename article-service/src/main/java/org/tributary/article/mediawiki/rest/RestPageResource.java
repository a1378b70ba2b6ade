package org.tributary.article.mediawiki.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.Found;
import org.tributary.event.identity.PageTitle;

/** Pages as MediaWiki's REST API tells of them. */
@Path("/wikis/{wiki_id}/rest.php/v1/page/{title}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "MediaWiki REST API", description = "As MediaWiki 1.39 answers below rest.php/v1")
final class RestPageResource {
    private final RestFinder finder;
    private final ArticleReader reader;
    private final Asked asked;

    RestPageResource(RestFinder finder, ArticleReader reader, Asked asked) {
        this.finder = finder;
        this.reader = reader;
        this.asked = asked;
    }

    /** A route of a page, below {@code rest.php/v1/}. */
    static String route(String title, String rest) {
        return "page/" + Asked.part(title) + rest;
    }

    @GET
    @Operation(summary = "A page with its source")
    public Response source(@PathParam("wiki_id") String wikiId, @PathParam("title") String title) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.page(wiki, title);
        RevisionView current = current(article, title);
        return asked.json(RestJson.page(wiki, article, current).put("source", finder.text(current)));
    }

    @GET
    @Path("/bare")
    @Operation(summary = "A page without its text")
    public Response bare(@PathParam("wiki_id") String wikiId, @PathParam("title") String title) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.page(wiki, title);
        String route = route(RestJson.spaced(article.page().pageTitle()), "/html");
        return asked.json(
                RestJson.page(wiki, article, current(article, title)).put("html_url", asked.url(wikiId, route)));
    }

    @GET
    @Path("/html")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(summary = "A page as HTML; another title of it, or a redirect, leads there with 307")
    public Response html(
            @PathParam("wiki_id") String wikiId,
            @PathParam("title") String title,
            @QueryParam("redirect") @DefaultValue("yes") String redirect) {
        return rendered(finder.wiki(wikiId), title, redirect, "/html", (article, html) -> asked.html(html));
    }

    @GET
    @Path("/with_html")
    @Operation(summary = "A page with its HTML; another title of it, or a redirect, leads there with 307")
    public Response withHtml(
            @PathParam("wiki_id") String wikiId,
            @PathParam("title") String title,
            @QueryParam("redirect") @DefaultValue("yes") String redirect) {
        WikiView wiki = finder.wiki(wikiId);
        return rendered(
                wiki,
                title,
                redirect,
                "/with_html",
                (article, html) -> asked.json(
                        RestJson.page(wiki, article, current(article, title)).put("html", html)));
    }

    @GET
    @Path("/history")
    @Operation(summary = "20 revisions of a page, newest first")
    public Response history(
            @PathParam("wiki_id") String wikiId,
            @PathParam("title") String title,
            @QueryParam("older_than") @Nullable String olderThan,
            @QueryParam("newer_than") @Nullable String newerThan,
            @QueryParam("filter") @Nullable String filter) {
        RestHistory.check(filter, olderThan, newerThan);
        RestHistory history = new RestHistory(reader, asked, finder.page(finder.wiki(wikiId), title), filter);
        return asked.json(newerThan == null ? history.older(title, olderThan) : history.newer(title, newerThan));
    }

    @GET
    @Path("/history/counts/{type}")
    @Operation(summary = "How many edits of a kind a page has had, or how many editors")
    public Response count(
            @PathParam("wiki_id") String wikiId,
            @PathParam("title") String title,
            @PathParam("type") String type,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        String kind = RestCounts.kind(type, from, to);
        ArticleView article = finder.page(finder.wiki(wikiId), title);
        return asked.json(new RestCounts(reader, article).counted(kind, from, to));
    }

    @GET
    @Path("/links/language")
    @Operation(summary = "The same subject in other languages")
    public Response languages(@PathParam("wiki_id") String wikiId, @PathParam("title") String title) {
        return asked.json(RestJson.languages(finder.page(finder.wiki(wikiId), title)));
    }

    private Response rendered(
            WikiView wiki,
            String title,
            String redirect,
            String rest,
            BiFunction<ArticleView, String, Response> answer) {
        Found found = finder.found(wiki, title, !redirect.equals("no"));
        ArticleView article = found.article();
        PageTitle real = article.page().pageTitle();
        if (!real.value().equals(title)) {
            String query = redirect.equals("yes") ? "" : "?redirect=" + ReadingPath.parameter(redirect);
            String section = found.section()
                    .filter(fragment -> found.redirectedFrom().isPresent())
                    .map(fragment -> "#" + ReadingPath.encoded(fragment.replace(' ', '_')))
                    .orElse("");
            String location = Asked.path(wiki.wiki().wikiId().value(), route(real.value(), rest)) + query + section;
            return Response.status(Response.Status.TEMPORARY_REDIRECT)
                    .header(HttpHeaders.LOCATION, location)
                    .build();
        }
        String body = finder.html(wiki, article, current(article, title));
        return answer.apply(article, body);
    }

    private static RevisionView current(ArticleView article, String title) {
        Optional<RevisionView> current = article.current();
        return current.orElseThrow(() -> RestError.noTitle(title));
    }
}
