package org.tributary.ingest.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Wiki;
import org.tributary.frame.Problem;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.scope.FollowedPages;
import org.tributary.ingest.wiki.Wikis;

/** How far every feed of every wiki was read. */
@Path("/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class FeedsResource {
    private final Checkpoints checkpoints;
    private final Wikis wikis;
    private final Clock clock;

    FeedsResource(Checkpoints checkpoints, Wikis wikis, Clock clock) {
        this.checkpoints = checkpoints;
        this.wikis = wikis;
        this.clock = clock;
    }

    /** The last checkpoint of each feed of the wikis that are not forgotten, with how far behind it is. */
    @GET
    public Map<String, List<FeedAnswer>> feeds() {
        if (!checkpoints.isRead() || !wikis.isRead()) {
            throw Problem.unavailable("the checkpoints have not been read from Kafka yet: ask again in a moment");
        }
        Instant now = clock.instant();
        Set<WikiId> held = wikis.all().stream().map(Wiki::wikiId).collect(Collectors.toSet());
        return Map.of(
                "items",
                checkpoints.all().stream()
                        .filter(each -> held.contains(each.wikiId()))
                        .filter(each -> !each.feed().equals(FollowedPages.NAME))
                        .map(each -> FeedAnswer.of(each, now))
                        .toList());
    }
}
