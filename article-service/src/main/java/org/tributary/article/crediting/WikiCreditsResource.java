package org.tributary.article.crediting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.resolve.Finder;
import org.tributary.article.reuse.SourceCredits;

/** The credits of everything that is held of a wiki. */
@Path("/v1/wikis/{wiki_id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credits")
final class WikiCreditsResource {
    private final Finder finder;
    private final ArticleReader reader;
    private final SourceCredits sources;

    WikiCreditsResource(Finder finder, ArticleReader reader, SourceCredits sources) {
        this.sources = sources;
        this.finder = finder;
        this.reader = reader;
    }

    @GET
    @Path("/credits")
    @Operation(
            summary = "Source, licence and credits of all articles of a wiki, for a page that credits them together",
            description = "In order of page numbers; next is the cursor of those that follow.")
    public WikiCredits credits(
            @PathParam("wiki_id") String wikiId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return WikiCredits.of(finder.wiki(wikiId), reader, sources, limit, cursor);
    }
}
