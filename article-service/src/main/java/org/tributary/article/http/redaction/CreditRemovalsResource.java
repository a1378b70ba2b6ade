package org.tributary.article.http.redaction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.http.ItemsJson;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;
import org.tributary.article.store.removal.CreditRemoval;
import org.tributary.article.store.removal.CreditRemovals;
import org.tributary.article.uncredit.CreditTellingWatch;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.WikiId;
import org.tributary.frame.Problem;

/** Authors who asked not to be named any more. No answer says who they are. */
@Path("/v1/wikis/{wiki_id}/credit-removals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Credit removals",
        description = "For operators: authors who asked not to be named (CC BY-SA 4.0, section 3(a)(3))")
final class CreditRemovalsResource {
    private static final Logger LOG = Logger.getLogger(CreditRemovalsResource.class);
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 500;
    private static final int REASON_MAX = 2_000;
    private static final int NAME_MAX = 255;

    private final CreditRemovals removals;
    private final CreditTellingWatch telling;
    private final Finder finder;
    private final Clock clock;

    CreditRemovalsResource(CreditRemovals removals, CreditTellingWatch telling, Finder finder, Clock clock) {
        this.removals = removals;
        this.telling = telling;
        this.finder = finder;
        this.clock = clock;
    }

    /** What an operator asks for. */
    record Wish(
            @Nullable Long pageId,
            @Nullable Long userId,
            @Nullable String userText,
            @Nullable String reason) {}

    /** A removal, as it is told over HTTP. */
    record RemovalJson(
            long removal,
            @Nullable Long pageId,
            String reason,
            Instant removedDt,
            @Nullable Instant restoredDt,
            @Nullable String restoredReason,
            long revisionsTold,
            boolean isTold) {
        static RemovalJson of(CreditRemoval one) {
            PageId page = one.pageId();
            return new RemovalJson(
                    one.number(),
                    page == null ? null : page.value(),
                    one.reason(),
                    one.removedDt(),
                    one.restoredDt(),
                    one.restoredReason(),
                    one.toldRevisions(),
                    one.isTold());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Has an author named no more, for a page or the whole wiki",
            description = "page_id (left out for the whole wiki), user_id or user_text, and the reason. From then on no"
                    + " answer names the author; subscribers are told of each revision that is held.")
    public Response remove(@PathParam("wiki_id") String wikiId, @Nullable Wish wish) {
        WikiId wiki = finder.wiki(wikiId).wiki().wikiId();
        if (wish == null) {
            throw Problem.badParameter("body", "a JSON object is wanted");
        }
        String reason = reason("reason", wish.reason());
        CreditRemovals.Person person = person(wiki, wish);
        List<CreditRemoval> standing = removals.standing(person);
        if (!standing.isEmpty()) {
            throw Problem.conflict(
                    "removal " + standing.getFirst().number() + " holds for this author already", "removed");
        }
        CreditRemoval removal = removals.add(person, accounts(person), reason, clock.instant());
        LOG.infof("credit removal %d of %s holds from now on", removal.number(), wiki);
        telling.wake();
        return Response.created(URI.create("/v1/wikis/" + wiki + "/credit-removals/" + removal.number()))
                .entity(RemovalJson.of(removal))
                .build();
    }

    private static CreditRemovals.Person person(WikiId wiki, Wish wish) {
        Long id = wish.userId();
        String name = wish.userText() == null ? null : wish.userText().strip().replace('_', ' ');
        if ((id == null) == (name == null)) {
            throw Problem.badParameter("user_id", "either user_id or user_text is wanted");
        }
        if (id != null && id < 1) {
            throw Problem.badParameter("user_id", "a number of 1 or more is wanted");
        }
        if (name != null && (name.isEmpty() || name.length() > NAME_MAX)) {
            throw Problem.badParameter("user_text", "a name of 1 to " + NAME_MAX + " characters is wanted");
        }
        Long page = wish.pageId();
        return new CreditRemovals.Person(wiki, page == null ? null : Parameters.pageId(page.toString()), id, name);
    }

    private List<Long> accounts(CreditRemovals.Person person) {
        Long id = person.userId();
        String name = person.userText();
        if (id != null) {
            return List.of(id);
        }
        List<Long> accounts = name == null ? List.of() : removals.accounts(person.wikiId(), name);
        if (accounts.size() > 1) {
            throw Problem.unusable("several accounts are called so: name one of them by its user_id, of " + accounts);
        }
        return accounts;
    }

    private static String reason(String parameter, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > REASON_MAX) {
            throw Problem.badParameter(parameter, "a reason of 1 to " + REASON_MAX + " characters is wanted");
        }
        return text.strip();
    }

    @GET
    @Operation(summary = "Every removal of a wiki, the oldest first, those that were taken back included")
    public ItemsJson<RemovalJson> removals(
            @PathParam("wiki_id") String wikiId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        WikiId wiki = finder.wiki(wikiId).wiki().wikiId();
        int count = Parameters.limit(limit, LIMIT, LIMIT_MAX);
        List<CreditRemoval> some = removals.list(wiki, number("cursor", cursor == null ? "0" : cursor), count);
        return new ItemsJson<>(
                some.stream().map(RemovalJson::of).toList(),
                some.size() < count ? null : Long.toString(some.getLast().number()));
    }

    @GET
    @Path("/{removal}")
    @Operation(summary = "One removal, and of how many revisions subscribers were told")
    public RemovalJson removal(@PathParam("wiki_id") String wikiId, @PathParam("removal") String removal) {
        WikiId wiki = finder.wiki(wikiId).wiki().wikiId();
        return removals.find(wiki, number("removal", removal))
                .map(RemovalJson::of)
                .orElseThrow(() -> Problem.notHeld("there is no credit removal " + removal + " of " + wiki));
    }

    @DELETE
    @Path("/{removal}")
    @Operation(summary = "Takes a removal back: the author is named again")
    public RemovalJson restore(
            @PathParam("wiki_id") String wikiId,
            @PathParam("removal") String removal,
            @QueryParam("reason") @Parameter(description = "why, for the record") @Nullable String reason) {
        WikiId wiki = finder.wiki(wikiId).wiki().wikiId();
        long number = number("removal", removal);
        String why = reason("reason", reason);
        CreditRemoval known = removals.find(wiki, number)
                .orElseThrow(() -> Problem.notHeld("there is no credit removal " + removal + " of " + wiki));
        CreditRemoval restored = removals.restore(wiki, known.number(), why, clock.instant())
                .orElseThrow(() -> Problem.conflict("this removal was taken back already", "restored"));
        telling.wake();
        return RemovalJson.of(restored);
    }

    private static long number(String parameter, String text) {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw Problem.badParameter(parameter, "a number is wanted");
        }
    }
}
