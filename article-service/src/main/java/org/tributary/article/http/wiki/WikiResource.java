package org.tributary.article.http.wiki;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tributary.article.http.ItemsJson;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.VerificationReader;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.Finder;

/** Which wikis are held. */
@Path("/v1/wikis")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Wikis", description = "The wikis that are followed or were imported")
final class WikiResource {
    private final ArticleReader reader;
    private final VerificationReader verifications;
    private final Finder finder;
    private final Clock clock;

    WikiResource(ArticleReader reader, VerificationReader verifications, Finder finder, Clock clock) {
        this.reader = reader;
        this.verifications = verifications;
        this.finder = finder;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every wiki that is held, with state, progress and lag")
    public ItemsJson<WikiJson> wikis() {
        Instant now = clock.instant();
        return new ItemsJson<>(
                reader.wikis().stream().map(view -> told(view, now)).toList(), null);
    }

    @GET
    @Path("/{wiki_id}")
    @Operation(summary = "One wiki")
    public WikiJson wiki(@PathParam("wiki_id") String wikiId) {
        return told(finder.wiki(wikiId), clock.instant());
    }

    private WikiJson told(WikiView view, Instant now) {
        return WikiJson.of(
                view,
                verifications
                        .last(view.wiki().wikiId())
                        .map(VerificationJson::of)
                        .orElse(null),
                now);
    }
}
