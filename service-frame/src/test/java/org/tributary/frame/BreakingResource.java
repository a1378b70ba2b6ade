package org.tributary.frame;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** A resource that fails in every way a resource can. */
@Path("/breaking")
@Singleton
final class BreakingResource {

    /** A body that has one field and needs it. */
    record Wish(String url, int depth) {}

    @GET
    @Path("/{way}")
    public String in(@PathParam("way") String way) throws IOException {
        return switch (way) {
            case "unexpected" -> throw new IllegalStateException("jdbc:postgresql://secret refused");
            case "checked" -> throw new IOException("/var/secret is gone");
            case "error" -> throw new AssertionError("a secret invariant");
            case "conflict" -> throw Problem.conflict("it is being imported", "importing");
            case "elsewhere" -> throw new RedirectionException(Response.Status.SEE_OTHER, URI.create("/v1/schemas"));
            default -> way;
        };
    }

    @GET
    @Path("/limited")
    public String limited(@QueryParam("limit") Optional<Integer> limit, @QueryParam("name") String name) {
        return "limit " + limit + name;
    }

    @GET
    @Path("/pages/{page_id}")
    public String page(@PathParam("page_id") long pageId) {
        return "page " + pageId;
    }

    @POST
    @Path("/wish")
    public String wish(Wish wish) {
        return wish.url();
    }
}
