package org.tributary.ingest.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.tributary.event.identity.WikiId;
import org.tributary.event.repair.RepairRequest;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.frame.Problem;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.live.ReconcilingFeed;
import org.tributary.ingest.publish.RepairOutlet;
import org.tributary.ingest.reconcile.Reconciler;
import org.tributary.ingest.wiki.Wikis;

/** Has a wiki compared with its copy at once. */
@Path("/v1/wikis/{wikiId}/verify")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class VerifyResource {
    private final Wikis wikis;
    private final Checkpoints checkpoints;
    private final RepairOutlet outlet;
    private final Clock clock;

    VerifyResource(Wikis wikis, Checkpoints checkpoints, RepairOutlet outlet, Clock clock) {
        this.wikis = wikis;
        this.checkpoints = checkpoints;
        this.outlet = outlet;
        this.clock = clock;
    }

    /**
     * Orders a walk: 202 with its name, under which article tells what came of it. One that is under way is walked to its
     * end first, since it has passed pages that may have changed; one that was ordered and has not begun serves as well.
     */
    @POST
    public Response verify(@PathParam("wikiId") String wikiId) {
        if (!wikis.isRead() || !checkpoints.isRead()) {
            throw Problem.unavailable("the wikis have not been read from Kafka yet: ask again in a moment");
        }
        Wiki wiki = known(wikiId);
        needLive(wiki);
        String walk = Reconciler.orderedWalk(position(wiki)).orElseGet(() -> order(wiki));
        return Response.accepted(Map.of("wiki_id", wiki.wikiId().value(), "walk", walk))
                .location(URI.create("/v1/wikis/" + wiki.wikiId() + "/verifications/" + walk))
                .build();
    }

    private String order(Wiki wiki) {
        Instant now = clock.instant();
        outlet.order(RepairRequest.walk(wiki.wikiId(), now.toString(), null, now));
        return now.toString();
    }

    private String position(Wiki wiki) {
        return checkpoints
                .last(wiki.wikiId(), ReconcilingFeed.NAME)
                .map(FeedCheckpoint::position)
                .orElse("");
    }

    private Wiki known(String wikiId) {
        WikiId id;
        try {
            id = new WikiId(wikiId);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("wiki_id", String.valueOf(e.getMessage()));
        }
        return wikis.find(id).orElseThrow(() -> Problem.notHeld("no wiki is known as " + wikiId));
    }

    private static void needLive(Wiki wiki) {
        if (wiki.following() != Following.LIVE) {
            String state = wiki.following().name().toLowerCase(Locale.ROOT);
            throw Problem.conflict(wiki.wikiId() + " is not followed live, so there is nothing to compare with", state);
        }
    }
}
