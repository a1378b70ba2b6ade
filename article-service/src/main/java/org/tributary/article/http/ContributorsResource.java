package org.tributary.article.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tributary.article.contribution.Contributed;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.resolve.Contributing;
import org.tributary.article.resolve.ContributorsParameters;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;

/** Who made an article. */
@Path("/v1/wikis/{wiki_id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contributors", description = "Everybody who made an article")
final class ContributorsResource {
    private static final int LIMIT = 50;

    private final Contributing contributing;
    private final Finder finder;

    ContributorsResource(Contributing contributing, Finder finder) {
        this.contributing = contributing;
        this.finder = finder;
    }

    @GET
    @Path("/pages/{page_id}/contributors")
    @Produces({MediaType.APPLICATION_JSON, Ndjson.TYPE})
    @Operation(
            summary = "Who made an article, most edits first",
            description =
                    "An edit counts as reverted while the edit that undid it stands. growth_bytes is by how much a"
                            + " contributor's edits made the text longer, those left out that brought back an earlier text."
                            + " Who accepts application/x-ndjson gets all of them in one answer, one a line.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ContributorJson.Page.class)))
    public Response contributors(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @BeanParam ContributorsParameters parameters,
            @Context HttpHeaders headers,
            @Context Request request) {
        ArticleView article = finder.article(finder.wiki(wikiId), Parameters.pageId(pageId));
        if (Ndjson.isWanted(headers)) {
            List<Contributed> all = contributing.all(article.key(), parameters.choice(), parameters.order());
            return Ndjson.lines(line -> all.forEach(one -> line.accept(ContributorJson.of(one))));
        }
        return Tagged.json(
                ContributorJson.Page.of(contributing.answer(article.key(), parameters.query(LIMIT))), request);
    }
}
