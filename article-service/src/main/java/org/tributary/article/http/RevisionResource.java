package org.tributary.article.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tributary.article.diff.DiffConfig;
import org.tributary.article.diff.TextDiff;
import org.tributary.article.diff.html.DiffInline;
import org.tributary.article.diff.html.DiffTable;
import org.tributary.article.edit.EditFacts;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.EditReader;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Slot;
import org.tributary.frame.Problem;

/** Revisions, their text, and what changed between two of them. */
@Path("/v1/wikis/{wiki_id}/revisions/{rev_id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Revisions", description = "Revisions, their text and the differences between them")
final class RevisionResource {
    private final Finder finder;
    private final ArticleReader reader;
    private final EditReader edits;
    private final DiffConfig diffs;

    RevisionResource(Finder finder, ArticleReader reader, EditReader edits, DiffConfig diffs) {
        this.finder = finder;
        this.reader = reader;
        this.edits = edits;
        this.diffs = diffs;
    }

    @GET
    @Operation(summary = "A revision without its text")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RevisionJson.class)))
    public Response revision(
            @PathParam("wiki_id") String wikiId, @PathParam("rev_id") String revId, @Context Request request) {
        WikiView wiki = finder.wiki(wikiId);
        RevisionView view = finder.revision(wiki, Parameters.revisionId("rev_id", revId));
        EditFacts facts = edits.of(view);
        EditJson edit = change(view).map(diff -> EditJson.of(facts, diff)).orElse(EditJson.of(facts));
        return Tagged.json(RevisionJson.of(view, edit), request);
    }

    /**
     * What changed from a revision's parent, if both texts may be seen. A revision without one, as those are that began a
     * page before others were merged into it, is compared with what stands before it.
     */
    private Optional<TextDiff> change(RevisionView view) {
        Optional<RevisionId> parent =
                Optional.ofNullable(view.revision().revParentId()).or(() -> edits.before(view));
        Optional<String> before =
                parent.isEmpty() ? Optional.of("") : parent.flatMap(id -> reader.text(view.wikiId(), id));
        return reader.text(view.wikiId(), view.revision().revId())
                .flatMap(after -> before.map(text -> compared(text, after, isWikitext(view))));
    }

    @GET
    @Path("/text")
    @Produces(Tagged.TEXT)
    @Operation(summary = "The text of a revision, byte for byte")
    public Response text(
            @PathParam("wiki_id") String wikiId, @PathParam("rev_id") String revId, @Context Request request) {
        RevisionView view = finder.revision(finder.wiki(wikiId), Parameters.revisionId("rev_id", revId));
        return Tagged.text(finder.text(view), Tagged.TEXT, request);
    }

    @GET
    @Path("/diff/{to}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
    @Operation(summary = "What changed from one revision to another, of the same page or not")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DiffJson.class)))
    public Response diff(
            @PathParam("wiki_id") String wikiId,
            @PathParam("rev_id") String fromId,
            @PathParam("to") String toId,
            @QueryParam("form") @DefaultValue("json") @Parameter(description = "json, html, inline or unified")
                    String form,
            @Context Request request) {
        WikiView wiki = finder.wiki(wikiId);
        RevisionView from = finder.revision(wiki, Parameters.revisionId("rev_id", fromId));
        RevisionView to = finder.revision(wiki, Parameters.revisionId("to", toId));
        String before = finder.text(from);
        String after = finder.text(to);
        boolean isWikitext = isWikitext(from) && isWikitext(to);
        return switch (form) {
            case "json" -> Tagged.json(DiffJson.of(from, to, compared(before, after, isWikitext)), request);
            case "html" -> Tagged.text(DiffTable.of(compared(before, after, isWikitext)) + "\n", Tagged.HTML, request);
            case "inline" ->
                Tagged.text(DiffInline.of(compared(before, after, isWikitext)) + "\n", Tagged.HTML, request);
            case "unified" ->
                Tagged.text(
                        TextDiff.unified(before, after, isWikitext, diffs.limits(), name(from), name(to)),
                        Tagged.TEXT,
                        request);
            default -> throw Problem.badParameter("form", "json, html, inline or unified is wanted");
        };
    }

    private TextDiff compared(String before, String after, boolean isWikitext) {
        return TextDiff.between(before, after, isWikitext, diffs.limits());
    }

    private static boolean isWikitext(RevisionView view) {
        Slot main = view.revision().mainSlot();
        return main == null || main.contentModel().equals("wikitext");
    }

    private static String name(RevisionView view) {
        return "revision/" + view.revision().revId() + "\t" + view.revision().revDt();
    }
}
