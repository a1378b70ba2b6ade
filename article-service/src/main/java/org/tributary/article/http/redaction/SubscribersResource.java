package org.tributary.article.http.redaction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.article.http.ItemsJson;
import org.tributary.article.store.receipt.Subscribers;
import org.tributary.frame.Problem;

/** Subscribers that have said who they are, so that their acknowledgements can be awaited. */
@Path("/v1/subscribers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Redactions", description = "What is to be deleted from every copy, and who has acknowledged it")
final class SubscribersResource {
    private final Subscribers subscribers;
    private final Clock clock;

    SubscribersResource(Subscribers subscribers, Clock clock) {
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /** Whom to await. */
    record Introduction(@Nullable String subscriber) {}

    /** A subscriber, as it is told over HTTP. */
    record SubscriberJson(String subscriber, Instant sinceDt, Instant seenDt, long redactionsAwaited) {
        static SubscriberJson of(Subscribers.Subscriber one) {
            return new SubscriberJson(one.name(), one.sinceDt(), one.seenDt(), one.awaited());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Makes a subscriber known, which is to acknowledge redactions from now on",
            description = "The same as naming it with ?subscriber= when the stream is opened. 200 if it was known.")
    public Response introduce(@Nullable Introduction introduction) {
        String name = name(introduction == null ? null : introduction.subscriber());
        boolean isKnown = subscribers.isKnown(name);
        subscribers.seen(name, clock.instant());
        SubscriberJson told = subscriber(name);
        return isKnown
                ? Response.ok(told).build()
                : Response.created(URI.create("/v1/subscribers/" + name))
                        .entity(told)
                        .build();
    }

    static String name(@Nullable String text) {
        if (text == null || !Subscribers.isName(text)) {
            throw Problem.badParameter(
                    "subscriber", "letters, digits, dots, hyphens and underscores are wanted, at most 100");
        }
        return text;
    }

    @GET
    @Operation(summary = "Every subscriber that is known, and how many redactions it has yet to acknowledge")
    public ItemsJson<SubscriberJson> all() {
        return new ItemsJson<>(
                subscribers.all().stream().map(SubscriberJson::of).toList(), null);
    }

    @GET
    @Path("/{subscriber}")
    @Operation(summary = "One subscriber")
    public SubscriberJson subscriber(@PathParam("subscriber") String subscriber) {
        return subscribers
                .find(name(subscriber))
                .map(SubscriberJson::of)
                .orElseThrow(() -> Problem.notHeld("no subscriber '" + subscriber + "' is known"));
    }

    @DELETE
    @Path("/{subscriber}")
    @Operation(summary = "Awaits nothing more of a subscriber; what it has acknowledged is kept")
    public Response forget(@PathParam("subscriber") String subscriber) {
        if (!subscribers.forget(name(subscriber), clock.instant())) {
            throw Problem.notHeld("no subscriber '" + subscriber + "' is known");
        }
        return Response.noContent().build();
    }
}
