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
import org.tributary.article.content.Escaped;
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
        return "page/" + ReadingPath.encoded(title).replace("/", "%2F") + rest;
    }

    @GET
    @Operation(summary = "A page with its source")
    public Response source(@PathParam("wiki_id") String wikiId, @PathParam("title") String title) {
        ArticleView article = finder.page(finder.wiki(wikiId), title);
        RevisionView current = current(article, title);
        return asked.json(RestJson.page(article, current).put("source", finder.text(current)));
    }

    @GET
    @Path("/bare")
    @Operation(summary = "A page without its text")
    public Response bare(@PathParam("wiki_id") String wikiId, @PathParam("title") String title) {
        ArticleView article = finder.page(finder.wiki(wikiId), title);
        String route = route(article.page().pageTitle().value(), "/html");
        return asked.json(RestJson.page(article, current(article, title)).put("html_url", asked.url(wikiId, route)));
    }

    @GET
    @Path("/html")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(summary = "A page as HTML; another title of it, or a redirect, leads there with 307")
    public Response html(
            @PathParam("wiki_id") String wikiId,
            @PathParam("title") String title,
            @QueryParam("redirect") @DefaultValue("yes") String redirect) {
        return rendered(wikiId, title, redirect, "/html", (article, html) -> asked.html(html));
    }

    @GET
    @Path("/with_html")
    @Operation(summary = "A page with its HTML; another title of it, or a redirect, leads there with 307")
    public Response withHtml(
            @PathParam("wiki_id") String wikiId,
            @PathParam("title") String title,
            @QueryParam("redirect") @DefaultValue("yes") String redirect) {
        return rendered(
                wikiId,
                title,
                redirect,
                "/with_html",
                (article, html) -> asked.json(
                        RestJson.page(article, current(article, title)).put("html", html)));
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
        if (filter != null) {
            RestHistory.filters("filter", filter);
        }
        if (olderThan != null && newerThan != null) {
            throw RestError.of(
                    400,
                    "rest-pagehistory-incompatible-params",
                    "Parameters \"older_than\" and \"newer_than\" cannot both be specified");
        }
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
        String kind = RestCounts.kind(type);
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
            String wikiId,
            String title,
            String redirect,
            String rest,
            BiFunction<ArticleView, String, Response> answer) {
        WikiView wiki = finder.wiki(wikiId);
        Found found = finder.found(wiki, title, !redirect.equals("no"));
        ArticleView article = found.article();
        PageTitle real = article.page().pageTitle();
        if (!real.value().equals(title)) {
            String query = redirect.equals("yes") ? "" : "?redirect=" + ReadingPath.parameter(redirect);
            String location = Asked.path(wikiId, route(real.value(), rest)) + query;
            return Response.status(Response.Status.TEMPORARY_REDIRECT)
                    .header(HttpHeaders.LOCATION, location)
                    .build();
        }
        String body = finder.html(wiki, article, current(article, title));
        return answer.apply(article, document(wiki, article, body));
    }

    private static RevisionView current(ArticleView article, String title) {
        Optional<RevisionView> current = article.current();
        return current.orElseThrow(() -> RestError.noTitle(title));
    }

    private static String document(WikiView wiki, ArticleView article, String body) {
        String language = article.page().pageLanguage();
        return "<!DOCTYPE html>\n<html lang=\""
                + Escaped.text(language == null ? wiki.wiki().language() : language)
                + "\"><head><meta charset=\"utf-8\"/><title>"
                + Escaped.text(RestJson.spaced(article.page().pageTitle()))
                + "</title></head><body>" + body + "</body></html>";
    }
}
