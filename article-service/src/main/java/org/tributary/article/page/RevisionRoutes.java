package org.tributary.article.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.tributary.article.diff.DiffConfig;
import org.tributary.article.diff.TextDiff;
import org.tributary.article.diff.html.DiffInline;
import org.tributary.article.diff.html.DiffTable;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.EditReader;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.html.Readings;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Found;
import org.tributary.article.resolve.Parameters;
import org.tributary.article.reuse.SourceCredits;
import org.tributary.event.page.Slot;
import org.tributary.frame.Problem;

/** Old revisions, and what changed between two. */
@Path("/wikis/{wiki_id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
final class RevisionRoutes {
    private final ArticleReader reader;
    private final Finder finder;
    private final EditReader edits;
    private final DiffConfig diffs;
    private final SourceCredits sources;
    private final Readings readings;

    RevisionRoutes(
            ArticleReader reader,
            Finder finder,
            EditReader edits,
            DiffConfig diffs,
            SourceCredits sources,
            Readings readings) {
        this.readings = readings;
        this.sources = sources;
        this.reader = reader;
        this.edits = edits;
        this.finder = finder;
        this.diffs = diffs;
    }

    @GET
    @Path("/revisions/{rev_id}")
    @Operation(hidden = true)
    public TemplateInstance revision(@PathParam("wiki_id") String wikiId, @PathParam("rev_id") String revId) {
        WikiView wiki = finder.wiki(wikiId);
        RevisionView view = finder.revision(wiki, Parameters.revisionId("rev_id", revId));
        ArticleView article = finder.article(wiki, view.pageId());
        ArticlePage page = ArticlePage.of(
                wiki,
                Found.itself(article),
                Optional.of(view),
                Optional.of(Credits.of(
                        finder.attribution(wiki, article, view),
                        view,
                        article.page(),
                        sources.of(wiki, article, view, Credits.NAMES_MAX))),
                reader.text(view.wikiId(), view.revision().revId()).map(text -> readings.of(wiki, view, text)),
                Optional.empty());
        boolean isCurrent = article.current()
                .map(current ->
                        current.revision().revId().equals(view.revision().revId()))
                .orElse(false);
        return Pages.revision(page, RevisionLine.of(view, edits.of(view)), isCurrent);
    }

    /** Where the form of a history leads. */
    @GET
    @Path("/compare")
    @Operation(hidden = true)
    public TemplateInstance compare(
            @PathParam("wiki_id") String wikiId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        if (from == null || to == null) {
            throw Problem.badParameter(from == null ? "from" : "to", "two revisions are wanted");
        }
        return diff(wikiId, from, to, null);
    }

    @GET
    @Path("/revisions/{from}/diff/{to}")
    @Operation(hidden = true)
    public TemplateInstance diff(
            @PathParam("wiki_id") String wikiId,
            @PathParam("from") String fromId,
            @PathParam("to") String toId,
            @QueryParam("view") @Nullable String shown) {
        boolean isInline = "inline".equals(shown);
        WikiView wiki = finder.wiki(wikiId);
        RevisionView from = finder.revision(wiki, Parameters.revisionId("from", fromId));
        RevisionView to = finder.revision(wiki, Parameters.revisionId("to", toId));
        ArticleView article = finder.article(wiki, from.pageId());
        boolean isOther = !from.pageId().equals(to.pageId());
        String other =
                isOther ? finder.article(wiki, to.pageId()).page().pageTitle().display() : "";
        TextDiff diff = TextDiff.between(finder.text(from), finder.text(to), isWikitext(to), diffs.limits());
        return Pages.diff(
                Subject.of(wiki, article),
                new DiffPage(
                        RevisionLine.of(from, edits.of(from)),
                        RevisionLine.of(to, edits.of(to)),
                        isInline ? DiffInline.of(diff) : DiffTable.of(diff),
                        isInline,
                        DiffPage.summary(diff),
                        diff.isCoarse(),
                        other));
    }

    private static boolean isWikitext(RevisionView view) {
        Slot main = view.revision().mainSlot();
        return main == null || main.contentModel().equals("wikitext");
    }
}
