package org.tributary.article.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.Finder;
import org.tributary.event.identity.WikiId;

/** Each wiki's own page. */
@Path("/wikis/{wiki_id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
final class WikiRoutes {
    private static final int CHANGES_MAX = 50;

    private final ArticleReader reader;
    private final Finder finder;
    private final Clock clock;

    WikiRoutes(ArticleReader reader, Finder finder, Clock clock) {
        this.reader = reader;
        this.finder = finder;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance wiki(@PathParam("wiki_id") String wikiId) {
        Instant now = clock.instant();
        WikiView wiki = finder.wiki(wikiId);
        Optional<WikiId> id = Optional.of(wiki.wiki().wikiId());
        return Pages.wiki(
                WikiCard.of(wiki, now), wiki.wiki().notices(), ChangeLine.latest(reader, id, CHANGES_MAX, now));
    }
}
