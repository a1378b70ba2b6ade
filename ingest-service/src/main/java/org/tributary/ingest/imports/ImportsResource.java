package org.tributary.ingest.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.frame.Problem;
import org.tributary.ingest.checkpoint.Checkpoints;

/** Imports over HTTP. */
@Singleton
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "Reading dumps of wikis")
final class ImportsResource {
    private final ImportOrders orders;
    private final ImportJobs jobs;
    private final Checkpoints checkpoints;

    ImportsResource(ImportOrders orders, ImportJobs jobs, Checkpoints checkpoints) {
        this.orders = orders;
        this.jobs = jobs;
        this.checkpoints = checkpoints;
    }

    /** Imports as they are answered: a list of everything there is. */
    record ImportList(List<ImportAnswer> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(summary = "Import a MediaWiki XML export from a file or an address")
    public Response start(@Nullable ImportRequest request) {
        if (request == null) {
            throw Problem.badParameter("file", "must be an absolute path or an http(s) address but is missing");
        }
        return Response.accepted(ImportAnswer.of(orders.take(request))).build();
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Every import there was, and how far it has come")
    public ImportList list() {
        return new ImportList(read().all().stream()
                .filter(checkpoint -> checkpoint.feed().startsWith(ImportTask.FEED_PREFIX))
                .map(checkpoint -> jobs.now(checkpoint.key()).orElse(checkpoint))
                .map(ImportAnswer::of)
                .toList());
    }

    @GET
    @Path("/{wiki_id}/{feed: .+}")
    @RunOnVirtualThread
    @Operation(summary = "How far one import has come")
    public ImportAnswer one(@PathParam("wiki_id") String wikiId, @PathParam("feed") String feed) {
        String key = wikiId + ":" + feed;
        Optional<FeedCheckpoint> found = jobs.now(key).or(() -> read().all().stream()
                .filter(checkpoint -> checkpoint.key().equals(key))
                .findFirst());
        return ImportAnswer.of(found.orElseThrow(() -> Problem.notHeld("there was no import " + key)));
    }

    private Checkpoints read() {
        if (!checkpoints.isRead()) {
            throw Problem.unavailable("the checkpoints have not been read from Kafka yet");
        }
        return checkpoints;
    }
}
