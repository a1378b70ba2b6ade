package org.tributary.article.mediawiki.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tributary.article.diff.DiffConfig;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.Finder;
import org.tributary.event.identity.RevisionId;
import org.tributary.frame.Problem;

/** Revisions as MediaWiki's REST API tells of them. */
@Path("/wikis/{wiki_id}/rest.php/v1/revision/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "MediaWiki REST API", description = "As MediaWiki 1.39 answers below rest.php/v1")
final class RestRevisionResource {
    private final RestFinder finder;
    private final Finder finds;
    private final DiffConfig diffs;
    private final Asked asked;

    RestRevisionResource(RestFinder finder, Finder finds, DiffConfig diffs, Asked asked) {
        this.finder = finder;
        this.finds = finds;
        this.diffs = diffs;
        this.asked = asked;
    }

    @GET
    @Operation(summary = "A revision with its source")
    public Response source(@PathParam("wiki_id") String wikiId, @PathParam("id") String id) {
        WikiView wiki = finder.wiki(wikiId);
        RevisionView revision = finder.revision(wiki, id);
        return asked.json(written(wiki, revision).put("source", finder.text(revision)));
    }

    @GET
    @Path("/bare")
    @Operation(summary = "A revision without its text")
    public Response bare(@PathParam("wiki_id") String wikiId, @PathParam("id") String id) {
        WikiView wiki = finder.wiki(wikiId);
        RevisionView revision = finder.revision(wiki, id);
        return asked.json(written(wiki, revision)
                .put(
                        "html_url",
                        asked.url(wikiId, "revision/" + revision.revision().revId() + "/html")));
    }

    @GET
    @Path("/html")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(summary = "A revision as HTML")
    public Response html(@PathParam("wiki_id") String wikiId, @PathParam("id") String id) {
        WikiView wiki = finder.wiki(wikiId);
        RevisionView revision = finder.revision(wiki, id);
        return asked.html(finder.html(wiki, finder.pageOf(wiki, revision), revision));
    }

    @GET
    @Path("/with_html")
    @Operation(summary = "A revision with its HTML")
    public Response withHtml(@PathParam("wiki_id") String wikiId, @PathParam("id") String id) {
        WikiView wiki = finder.wiki(wikiId);
        RevisionView revision = finder.revision(wiki, id);
        String html = finder.html(wiki, finder.pageOf(wiki, revision), revision);
        return asked.json(written(wiki, revision).put("html", html));
    }

    @GET
    @Path("/compare/{to}")
    @Operation(summary = "What changed from one revision to another")
    public Response compare(
            @PathParam("wiki_id") String wikiId, @PathParam("id") String fromId, @PathParam("to") String toId) {
        WikiView wiki = finder.wiki(wikiId);
        long fromNumber = RestFinder.number("from", fromId);
        long toNumber = RestFinder.number("to", toId);
        RevisionView from = compared(wiki, "from", fromNumber);
        RevisionView to = compared(wiki, "to", toNumber);
        if (!from.pageId().equals(to.pageId())) {
            throw RestError.of(
                    400,
                    "rest-compare-page-mismatch",
                    "The specified revisions belong to different pages; refusing to compare them.");
        }
        return asked.json(RestDiff.of(from, finder.text(from), to, finder.text(to), diffs.limits()));
    }

    private ObjectNode written(WikiView wiki, RevisionView revision) {
        return RestJson.revision(wiki, finder.pageOf(wiki, revision), revision);
    }

    private RevisionView compared(WikiView wiki, String parameter, long number) {
        if (number < 1) {
            throw missing(parameter);
        }
        RevisionView view;
        try {
            view = finds.revision(wiki, new RevisionId(number));
        } catch (Problem problem) {
            throw missing(parameter);
        }
        if (!view.revision().isContentVisible()) {
            throw RestError.of(
                    403,
                    "rest-compare-inaccessible",
                    "The revision specified by the " + parameter + " parameter is not publicly accessible.");
        }
        return view;
    }

    private static RestError missing(String parameter) {
        return RestError.of(
                404,
                "rest-compare-nonexistent",
                "The revision specified by the " + parameter + " parameter does not exist.");
    }
}
