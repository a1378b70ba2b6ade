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
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.following.WikiOrders;

/** Following wikis, pausing, going on, changing what of them is followed, and forgetting them. */
@Path("/v1/wikis")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class WikisResource {
    private final WikiOrders orders;

    WikisResource(WikiOrders orders) {
        this.orders = orders;
    }

    /** Follows a wiki: 201 when that is new, 200 with what is there when it was followed already. */
    @POST
    public Response follow(FollowRequest request) {
        WikiOrders.Followed followed = orders.follow(request.url(), request.wikiId(), request.plan());
        Response.ResponseBuilder answer = followed.isNew()
                ? Response.created(URI.create("/v1/wikis/" + followed.wiki().wikiId()))
                : Response.ok();
        return answer.entity(followed.wiki()).build();
    }

    /** Pauses a wiki, goes on with it, or follows it by another plan. */
    @PATCH
    @Path("/{wikiId}")
    public Wiki change(@PathParam("wikiId") String wikiId, FollowingRequest request) {
        return orders.change(wikiId, request.following(), request.plan());
    }

    /** Forgets a wiki: everything held of it is withdrawn downstream. */
    @DELETE
    @Path("/{wikiId}")
    public void forget(@PathParam("wikiId") String wikiId) {
        orders.forget(wikiId);
    }
}
