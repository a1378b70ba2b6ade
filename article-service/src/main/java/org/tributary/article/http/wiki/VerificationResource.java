package org.tributary.article.http.wiki;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tributary.article.http.ItemsJson;
import org.tributary.article.reading.VerificationReader;
import org.tributary.article.resolve.Finder;
import org.tributary.event.identity.WikiId;
import org.tributary.frame.Problem;

/** What comparisons of our copies with their wikis have come to. */
@Path("/v1/wikis/{wiki_id}/verifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Wikis")
final class VerificationResource {
    private final VerificationReader reader;
    private final Finder finder;

    VerificationResource(VerificationReader reader, Finder finder) {
        this.reader = reader;
        this.finder = finder;
    }

    @GET
    @Operation(summary = "The last verifications of a wiki, newest first")
    public ItemsJson<VerificationJson> verifications(@PathParam("wiki_id") String wikiId) {
        WikiId id = finder.wiki(wikiId).wiki().wikiId();
        return new ItemsJson<>(reader.all(id).stream().map(VerificationJson::of).toList(), null);
    }

    @GET
    @Path("/{walk}")
    @Operation(summary = "One verification, finished or under way")
    public VerificationJson verification(@PathParam("wiki_id") String wikiId, @PathParam("walk") String walk) {
        WikiId id = finder.wiki(wikiId).wiki().wikiId();
        return reader.one(id, walk)
                .map(VerificationJson::of)
                .orElseThrow(
                        () -> Problem.notHeld("no verification '" + walk + "' of " + id + " is known, or none yet"));
    }
}
