package org.tributary.article.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.article.edit.EditKind;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.kind.Edits;
import org.tributary.article.resolve.Finder;
import org.tributary.event.identity.WikiId;

/** Every publicly visible revision that is held of a wiki, one object a line. */
@Path("/v1/wikis/{wiki_id}/revisions")
@RunOnVirtualThread
@Tag(name = "Export", description = "Whole wikis as NDJSON")
final class ExportResource {
    private final ArticleReader reader;
    private final Finder finder;
    private final Edits edits;

    ExportResource(ArticleReader reader, Finder finder, Edits edits) {
        this.reader = reader;
        this.finder = finder;
        this.edits = edits;
    }

    @GET
    @Produces({Ndjson.TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Every visible revision, without text, by revision id")
    public Response revisions(
            @PathParam("wiki_id") String wikiId,
            @QueryParam("kind") @Parameter(description = HistoryParameters.KINDS) @Nullable String kind) {
        WikiId id = finder.wiki(wikiId).wiki().wikiId();
        Set<EditKind> kinds = HistoryParameters.kinds(kind);
        if (kinds.isEmpty()) {
            return Ndjson.lines(line -> reader.eachRevision(
                    id, List.of(), views -> views.forEach(view -> line.accept(RevisionJson.of(view)))));
        }
        return Ndjson.lines(line ->
                edits.each(id, kinds, edit -> line.accept(RevisionJson.of(edit.view(), EditJson.of(edit.facts())))));
    }
}
