package org.tributary.search.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.frame.Problem;
import org.tributary.search.rebuild.SearchLifecycle;
import org.tributary.search.rebuild.SearchStatus;

/**
 * Search for programs.
 *
 * <p>These methods run on the worker pool and not on virtual threads: Lucene keeps its analysers per thread, and a
 * thread that is made for one question would make all of them anew.
 */
@Path("/v1")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
final class SearchResource {
    private final Questions questions;
    private final SearchLifecycle lifecycle;

    SearchResource(Questions questions, SearchLifecycle lifecycle) {
        this.questions = questions;
        this.lifecycle = lifecycle;
    }

    @GET
    @Path("/search")
    @Operation(
            operationId = "search",
            summary = "Find articles",
            description = "All words are wanted. \"Words in quotes\" stand beside each other, -word and NOT exclude, OR"
                    + " offers a choice, word* is the beginning of a word, intitle: and incategory: narrow. What cannot"
                    + " be understood is taken as words, never refused.")
    @APIResponse(responseCode = "200", description = "The best hits, with credits and licence")
    @APIResponse(responseCode = "400", description = "A parameter, which is named, makes no sense")
    public SearchAnswer search(
            @Parameter(description = "what to look for") @QueryParam("q") @Nullable String q,
            @Parameter(description = "only this wiki") @QueryParam("wiki") @Nullable String wiki,
            @Parameter(description = "namespace numbers with commas between, or * for all; 0 where nothing is said")
                    @QueryParam("namespace")
                    @Nullable
                    String namespace,
            @Parameter(description = "how many hits") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "next of the answer before") @QueryParam("cursor") @Nullable String cursor) {
        return questions.search(new Questions.Asked(q, wiki, namespace, limit, cursor));
    }

    @GET
    @Path("/complete")
    @Operation(operationId = "complete", summary = "Complete a title", description = "Redirects' titles count too.")
    @APIResponse(responseCode = "200", description = "Articles whose title begins so, shortest first")
    @APIResponse(responseCode = "400", description = "A parameter, which is named, makes no sense")
    public CompletionAnswer complete(
            @Parameter(description = "the beginning of a title") @QueryParam("q") @Nullable String q,
            @Parameter(description = "only this wiki") @QueryParam("wiki") @Nullable String wiki,
            @Parameter(description = "namespace numbers with commas between, or * for all; 0 where nothing is said")
                    @QueryParam("namespace")
                    @Nullable
                    String namespace,
            @Parameter(description = "how many titles") @QueryParam("limit") @Nullable String limit) {
        return questions.complete(new Questions.Asked(q, wiki, namespace, limit, null));
    }

    @GET
    @Path("/search/status")
    @Operation(operationId = "searchStatus", summary = "How the index is doing")
    public SearchStatus status() {
        return lifecycle.status();
    }

    @POST
    @Path("/search/rebuild")
    @Operation(
            operationId = "rebuildSearch",
            summary = "Build the index anew from the topic",
            description = "For operators. The present index serves until the new one has caught up.")
    @APIResponse(responseCode = "202", description = "Begun; the status tells how far it is")
    @APIResponse(responseCode = "409", description = "A rebuild is going on already")
    public Response rebuild() {
        if (!lifecycle.rebuild()) {
            throw Problem.conflict("a rebuild is going on already", "rebuilding");
        }
        return Response.accepted(lifecycle.status()).build();
    }
}
