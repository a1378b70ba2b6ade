package org.tributary.article.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.article.edit.EditKind;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.HistoryQuery;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.Slice;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.html.Readings;
import org.tributary.article.reading.kind.Edit;
import org.tributary.article.reading.kind.Edits;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Found;
import org.tributary.article.resolve.Parameters;
import org.tributary.article.resolve.PastFinder;
import org.tributary.article.reuse.SourceCredits;
import org.tributary.frame.Problem;

/** Articles, their history and their credits. */
@Path("/v1/wikis/{wiki_id}/pages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Articles", description = "Articles, their history and whom to credit for them")
final class PageResource {
    private final ArticleReader reader;
    private final Finder finder;
    private final PastFinder past;
    private final Edits edits;
    private final SourceCredits sources;
    private final Readings readings;

    PageResource(
            ArticleReader reader,
            Finder finder,
            PastFinder past,
            Edits edits,
            SourceCredits sources,
            Readings readings) {
        this.readings = readings;
        this.sources = sources;
        this.reader = reader;
        this.finder = finder;
        this.past = past;
        this.edits = edits;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Ndjson.TYPE})
    @Operation(
            summary = "The article of a title; redirects are followed",
            description = "Without a title: every visible article as NDJSON, by page id, without text")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArticleJson.class)))
    public Response byTitle(
            @PathParam("wiki_id") String wikiId,
            @QueryParam("title") @Nullable String title,
            @QueryParam("redirect") @DefaultValue("yes") @Parameter(description = "no: answer a redirect as itself")
                    String redirect,
            @QueryParam("at")
                    @Parameter(description = "the article that had the title at this instant, as it stood then")
                    @Nullable
                    String at,
            @Context Request request) {
        WikiView wiki = finder.wiki(wikiId);
        if (title == null) {
            return Ndjson.lines(line -> sources.eachTold(wiki, view -> line.accept(ArticleJson.of(view))));
        }
        boolean isFollowing = Parameters.flag("redirect", redirect).orElse(true);
        Optional<Instant> instant = Parameters.instant("at", at);
        if (instant.isPresent()) {
            PastFinder.Titled then = past.article(wiki, title, isFollowing, instant.get());
            return Tagged.json(ArticleJson.of(then), request);
        }
        Found found = finder.article(wiki, title, isFollowing);
        return Tagged.json(ArticleJson.of(found.with(sources.told(wiki, found.article()))), request);
    }

    @GET
    @Path("/{page_id}")
    @Operation(summary = "The article of a number, as it stands or as it stood at an instant")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ArticleJson.class)))
    public Response byId(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @QueryParam("at")
                    @Parameter(description = "as it stood at this instant: title, revision and credits")
                    @Nullable
                    String at,
            @Context Request request) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.article(wiki, Parameters.pageId(pageId));
        ArticleJson told = Parameters.instant("at", at)
                .map(instant -> ArticleJson.of(past.titled(wiki, past.article(wiki, article, instant))))
                .orElseGet(() -> ArticleJson.of(finder.asItIs(wiki, article).with(sources.told(wiki, article))));
        return Tagged.json(told, request);
    }

    @GET
    @Path("/{page_id}/html")
    @Operation(
            summary = "The current revision as HTML",
            description =
                    "Of a wiki that is followed with its HTML, what that wiki made of it, templates expanded and made"
                            + " harmless; else our own rendering. The header Tributary-Html-Origin says source or tributary.")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Response html(
            @PathParam("wiki_id") String wikiId, @PathParam("page_id") String pageId, @Context Request request) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.article(wiki, Parameters.pageId(pageId));
        RevisionView current =
                article.current().orElseThrow(() -> Problem.notHeld("this page has no revision to show"));
        Optional<String> source = reader.sourceHtml(article.key());
        String html = source.orElseGet(() -> rendered(wiki, current));
        return Response.fromResponse(Tagged.text(html, "text/html;charset=utf-8", request))
                .header("Tributary-Html-Origin", source.isPresent() ? "source" : "tributary")
                .header("Tributary-Revision", current.revision().revId().toString())
                .build();
    }

    private String rendered(WikiView wiki, RevisionView current) {
        String text = reader.text(current.wikiId(), current.revision().revId())
                .orElseThrow(() -> Problem.withdrawn("the text of this revision is not shown any more"));
        return readings.of(wiki, current, text).html();
    }

    @GET
    @Path("/{page_id}/history")
    @Operation(
            summary = "The revisions of an article, newest first",
            description = "Who accepts application/x-ndjson gets all of them in one answer, one a line."
                    + " With kind= an answer may come short, or empty, and still have a next.")
    @Produces({MediaType.APPLICATION_JSON, Ndjson.TYPE})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ItemsJson.class)))
    public Response history(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @BeanParam HistoryParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        ArticleView article = finder.article(finder.wiki(wikiId), Parameters.pageId(pageId));
        Set<EditKind> kinds = parameters.kinds();
        if (Ndjson.isWanted(headers)) {
            HistoryQuery whole = parameters.whole();
            Slice<Edit> first = history(article, whole, kinds);
            return Ndjson.lines(line -> eachOf(article, whole, kinds, first, line));
        }
        Slice<Edit> slice = history(article, parameters.query(), kinds);
        return Tagged.json(
                new ItemsJson<>(
                        slice.items().stream().map(PageResource::told).toList(),
                        slice.next().orElse(null)),
                request);
    }

    /** A history to its end, some revisions at a time. */
    private void eachOf(
            ArticleView article,
            HistoryQuery query,
            Set<EditKind> kinds,
            Slice<Edit> first,
            Consumer<Object> consumer) {
        Slice<Edit> slice = first;
        while (true) {
            slice.items().forEach(edit -> consumer.accept(told(edit)));
            if (slice.next().isEmpty()) {
                return;
            }
            slice = history(article, query.from(slice.next()), kinds);
        }
    }

    private Slice<Edit> history(ArticleView article, HistoryQuery query, Set<EditKind> kinds) {
        return Finder.placed(() -> edits.of(article.key(), query, kinds));
    }

    private static RevisionJson told(Edit edit) {
        return RevisionJson.of(edit.view(), EditJson.of(edit.facts()));
    }
}
