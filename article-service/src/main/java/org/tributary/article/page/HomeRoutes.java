package org.tributary.article.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tributary.article.reading.ArticleReader;

/** The home page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
final class HomeRoutes {
    private static final int CHANGES_MAX = 20;

    private final ArticleReader reader;
    private final Clock clock;

    HomeRoutes(ArticleReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance home() {
        Instant now = clock.instant();
        List<WikiCard> cards =
                reader.wikis().stream().map(view -> WikiCard.of(view, now)).toList();
        return Pages.home(cards, ChangeLine.latest(reader, Optional.empty(), CHANGES_MAX, now));
    }
}
