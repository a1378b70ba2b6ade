package org.tributary.ingest.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.frame.Problem;
import org.tributary.ingest.live.FeedBeginnings;
import org.tributary.ingest.mediawiki.WikiDiscovery;
import org.tributary.ingest.mediawiki.WikiProblem;
import org.tributary.ingest.wiki.Wikis;

/** Following wikis, pausing, going on, and forgetting them. */
@Path("/v1/wikis")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class WikisResource {
    private final Wikis wikis;
    private final WikiDiscovery discovery;
    private final FeedBeginnings beginnings;
    private final Clock clock;

    WikisResource(Wikis wikis, WikiDiscovery discovery, FeedBeginnings beginnings, Clock clock) {
        this.wikis = wikis;
        this.discovery = discovery;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    /** Follows a wiki: 201 when that is new, 200 with what is there when it was followed already. */
    @POST
    public Response follow(FollowRequest request) {
        needWikis();
        Wiki found = discover(request);
        Optional<Wiki> same = wikis.all().stream()
                .filter(each -> found.apiUrl() != null && found.apiUrl().equals(each.apiUrl()))
                .filter(each -> request.wikiId() == null || request.wikiId().equals(each.wikiId()))
                .findFirst();
        if (same.isPresent() && same.get().following() != Following.IMPORTS_ONLY) {
            return Response.ok(same.get()).build();
        }
        Optional<Wiki> holder = wikis.find(found.wikiId());
        Wiki wanted = holder.map(known -> upgraded(known, found)).orElse(found);
        if (holder.isEmpty()) {
            beginnings.forget(found.wikiId());
        }
        wikis.publish(wanted);
        return Response.created(URI.create("/v1/wikis/" + wanted.wikiId()))
                .entity(wanted)
                .build();
    }

    /** Pauses a wiki, or goes on with it. */
    @PATCH
    @Path("/{wikiId}")
    public Wiki change(@PathParam("wikiId") String wikiId, FollowingRequest request) {
        Wiki known = known(wikiId);
        Following wanted = request.following();
        if (wanted != Following.LIVE && wanted != Following.PAUSED) {
            throw Problem.badParameter("following", "must be live or paused");
        }
        if (known.following() == Following.IMPORTS_ONLY) {
            throw Problem.conflict(
                    known.wikiId() + " was only imported: follow it first, by POST to /v1/wikis with its address",
                    "imports_only");
        }
        if (known.following() == wanted) {
            return known;
        }
        Wiki changed = known.with(wanted, clock.instant());
        wikis.publish(changed);
        return changed;
    }

    /** Forgets a wiki: everything held of it is withdrawn downstream. */
    @DELETE
    @Path("/{wikiId}")
    public void forget(@PathParam("wikiId") String wikiId) {
        wikis.publish(known(wikiId).with(Following.FORGOTTEN, clock.instant()));
    }

    private Wiki discover(FollowRequest request) {
        try {
            return discovery.discover(request.url(), Optional.ofNullable(request.wikiId()));
        } catch (WikiProblem problem) {
            if (problem.kind() == WikiProblem.Kind.BAD_ADDRESS) {
                throw Problem.badParameter("url", problem.sentence());
            }
            throw Problem.unusable(problem.sentence());
        }
    }

    /** A wiki of which only dumps are held is followed from now on, if it is the same wiki as far as one can tell. */
    private static Wiki upgraded(Wiki known, Wiki found) {
        boolean isSame = known.following() == Following.IMPORTS_ONLY
                && (known.apiUrl() == null || known.apiUrl().equals(found.apiUrl()) || isSameHost(known, found));
        if (!isSame) {
            throw Problem.conflict(
                    "wiki_id " + known.wikiId() + " is already in use for " + known.url()
                            + ": choose another one with \"wiki_id\" in the request",
                    known.following().name().toLowerCase(Locale.ROOT));
        }
        return new Wiki(
                found.wikiId(),
                found.name(),
                found.url(),
                found.apiUrl(),
                found.articleUrl(),
                found.language(),
                found.generator(),
                found.rights().text() == null && found.rights().url() == null ? known.rights() : found.rights(),
                found.namespaces(),
                found.redirectKeywords(),
                known.notices(),
                Following.LIVE,
                found.dt(),
                known.plan());
    }

    private static boolean isSameHost(Wiki known, Wiki found) {
        String host = URI.create(known.url()).getHost();
        return host != null && host.equalsIgnoreCase(URI.create(found.url()).getHost());
    }

    private Wiki known(String wikiId) {
        needWikis();
        WikiId id;
        try {
            id = new WikiId(wikiId);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("wiki_id", String.valueOf(e.getMessage()));
        }
        return wikis.find(id).orElseThrow(() -> Problem.notHeld("no wiki is known as " + wikiId));
    }

    private void needWikis() {
        if (!wikis.isRead()) {
            throw Problem.unavailable("the wikis have not been read from Kafka yet: ask again in a moment");
        }
    }
}
