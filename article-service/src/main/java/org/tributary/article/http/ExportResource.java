package org.tributary.article.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.resolve.Finder;
import org.tributary.event.identity.WikiId;

/** Every publicly visible revision that is held of a wiki, one object a line. */
@Path("/v1/wikis/{wiki_id}/revisions")
@RunOnVirtualThread
@Tag(name = "Export", description = "Whole wikis as NDJSON")
final class ExportResource {
    private final ArticleReader reader;
    private final Finder finder;

    ExportResource(ArticleReader reader, Finder finder) {
        this.reader = reader;
        this.finder = finder;
    }

    @GET
    @Produces({Ndjson.TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Every visible revision, without text, by revision id")
    public Response revisions(@PathParam("wiki_id") String wikiId) {
        WikiId id = finder.wiki(wikiId).wiki().wikiId();
        return Ndjson.lines(line -> reader.eachRevision(id, view -> line.accept(RevisionJson.of(view))));
    }
}
