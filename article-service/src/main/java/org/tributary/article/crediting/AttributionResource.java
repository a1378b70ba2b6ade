package org.tributary.article.crediting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.article.attribution.AttributedRevision;
import org.tributary.article.attribution.AttributionForms;
import org.tributary.article.http.Tagged;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.AttributionFinder;
import org.tributary.article.resolve.AttributionWish;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;
import org.tributary.article.reuse.SourceCredits;
import org.tributary.article.reuse.Terms;
import org.tributary.article.reuse.TermsReader;
import org.tributary.event.page.HistoryPoint;
import org.tributary.frame.Problem;

/** Credits and licence of one revision of a page. */
@Path("/v1/wikis/{wiki_id}/pages")
@RunOnVirtualThread
@Tag(name = "Credits")
final class AttributionResource {
    private final Finder finder;
    private final AttributionFinder attributions;
    private final TermsReader terms;
    private final SourceCredits sources;

    AttributionResource(Finder finder, AttributionFinder attributions, TermsReader terms, SourceCredits sources) {
        this.sources = sources;
        this.finder = finder;
        this.attributions = attributions;
        this.terms = terms;
    }

    @GET
    @Path("/{page_id}/attribution")
    @Operation(summary = "Whom to credit and under which terms, ready to publish")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, "application/ld+json"})
    public Response attribution(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @BeanParam AttributionParameters parameters,
            @Context Request request) {
        AttributionWish wish = parameters.wish();
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.article(wiki, Parameters.pageId(pageId));
        AttributedRevision attributed =
                attributions.of(wiki, article, shown(wiki, article, parameters.revision()), wish);
        return switch (parameters.form()) {
            case "text" -> Tagged.text(AttributionForms.text(attributed), Tagged.TEXT, request);
            case "html" -> Tagged.text(AttributionForms.html(attributed), Tagged.HTML, request);
            case "json-ld" -> Tagged.text(AttributionForms.jsonLd(attributed), "application/ld+json", request);
            case "tasl" -> Tagged.json(AttributionForms.tasl(attributed), request);
            default -> throw Problem.badParameter("form", "text, html, json-ld or tasl is wanted");
        };
    }

    @GET
    @Path("/{page_id}/licence")
    @Operation(summary = "The licence of all text of a revision, what it is made of, and what to look out for")
    @Produces(MediaType.APPLICATION_JSON)
    public Response licence(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @QueryParam("revision") @Nullable String revision,
            @Context Request request) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.article(wiki, Parameters.pageId(pageId));
        RevisionView shown = shown(wiki, article, revision);
        HistoryPoint point = HistoryPoint.of(shown.revision());
        Terms whole = terms.of(wiki.wiki(), article, shown);
        return Tagged.json(
                LicenceJson.of(
                        shown,
                        whole,
                        sources.of(new SourceCredits.Owing(wiki.wiki(), article.key(), point, whole.licence()), 0)),
                request);
    }

    private RevisionView shown(WikiView wiki, ArticleView article, @Nullable String revision) {
        return revision == null
                ? AttributionFinder.current(article)
                : finder.revisionOf(wiki, article, Parameters.revisionId("revision", revision));
    }
}
