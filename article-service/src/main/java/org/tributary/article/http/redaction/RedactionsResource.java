package org.tributary.article.http.redaction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.article.http.ItemsJson;
import org.tributary.article.resolve.RedactionsParameters;
import org.tributary.article.store.receipt.Receipts;
import org.tributary.article.store.receipt.Redactions;
import org.tributary.article.store.receipt.Subscribers;
import org.tributary.frame.Problem;

/** What is to be deleted from every copy, and who has acknowledged it. No answer tells what was hidden. */
@Path("/v1/redactions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Redactions", description = "What is to be deleted from every copy, and who has acknowledged it")
final class RedactionsResource {
    private static final int LIMIT = 50;
    private static final int IDS_MAX = 1_000;

    private final Redactions redactions;
    private final Subscribers subscribers;
    private final Clock clock;

    RedactionsResource(Redactions redactions, Subscribers subscribers, Clock clock) {
        this.redactions = redactions;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /**
     * What a subscriber says that it has deleted.
     *
     * @param redactions ids; left out where the address names one
     */
    record Acknowledgement(
            @Nullable String subscriber, @Nullable List<String> redactions) {}

    @GET
    @Operation(
            summary =
                    "Redactions in the order in which they were recorded, with who has acknowledged each and who has not")
    public ItemsJson<RedactionJson> all(
            @QueryParam("wiki") @Nullable String wiki,
            @QueryParam("subscriber") @Parameter(description = "only those that this one is to acknowledge") @Nullable
                    String subscriber,
            @QueryParam("unacknowledged")
                    @Parameter(description = "true: only those of which an acknowledgement is awaited")
                    @Nullable
                    String unacknowledged,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Redactions.Question question =
                new RedactionsParameters(wiki, subscriber, unacknowledged, limit, cursor).question(LIMIT);
        List<Receipts> found = redactions.list(question);
        return new ItemsJson<>(
                found.stream().map(RedactionJson::of).toList(),
                found.size() < question.limit()
                        ? null
                        : Long.toString(found.getLast().number()));
    }

    @GET
    @Path("/{redaction}")
    @Operation(summary = "One redaction, by the meta.id of the article change that told of it")
    public RedactionJson one(@PathParam("redaction") String redaction) {
        return redactions
                .find(id("redaction", redaction))
                .map(RedactionJson::of)
                .orElseThrow(() -> Problem.notHeld("there is no redaction " + redaction));
    }

    @POST
    @Path("/{redaction}/acknowledgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A subscriber says that it has deleted what is hidden")
    public RedactionJson acknowledge(
            @PathParam("redaction") String redaction, @Nullable Acknowledgement acknowledgement) {
        UUID id = id("redaction", redaction);
        String name = known(acknowledgement);
        if (subscribers.acknowledge(name, List.of(id), clock.instant()).isEmpty()) {
            throw Problem.notHeld("there is no redaction " + redaction);
        }
        return one(redaction);
    }

    @POST
    @Path("/acknowledgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same for up to 1000 at a time; those that are known are told back")
    public ItemsJson<String> acknowledgeAll(@Nullable Acknowledgement acknowledgement) {
        String name = known(acknowledgement);
        List<String> said = acknowledgement == null ? null : acknowledgement.redactions();
        if (said == null || said.isEmpty() || said.size() > IDS_MAX) {
            throw Problem.badParameter("redactions", "1 to " + IDS_MAX + " ids are wanted");
        }
        List<UUID> ids = new ArrayList<>();
        said.forEach(text -> ids.add(id("redactions", text)));
        return new ItemsJson<>(
                subscribers.acknowledge(name, ids, clock.instant()).stream()
                        .map(UUID::toString)
                        .toList(),
                null);
    }

    private String known(@Nullable Acknowledgement acknowledgement) {
        String name = SubscribersResource.name(acknowledgement == null ? null : acknowledgement.subscriber());
        if (!subscribers.isKnown(name)) {
            throw Problem.unusable("no subscriber '" + name + "' is known: it names itself when it opens the stream,"
                    + " or with POST /v1/subscribers");
        }
        return name;
    }

    private static UUID id(String parameter, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(parameter, "the meta.id of an article change is wanted");
        }
    }
}
