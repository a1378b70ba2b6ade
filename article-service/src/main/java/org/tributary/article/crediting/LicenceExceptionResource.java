package org.tributary.article.crediting;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.article.licence.LicenceException;
import org.tributary.article.licence.Licences;
import org.tributary.article.reading.LicenceReader;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.WikiId;
import org.tributary.frame.Problem;

/** Licences that an operator states, where a page or an import has another than its wiki. */
@Path("/v1/wikis/{wiki_id}/licence-exceptions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credits")
final class LicenceExceptionResource {
    private static final int TEXT_CHARACTERS_MAX = 500;
    private static final String SPDX =
            "\\(?[A-Za-z0-9][A-Za-z0-9.+-]*\\)?(?: (?:AND|OR|WITH) \\(?[A-Za-z0-9][A-Za-z0-9.+-]*\\)?)*";

    private final Finder finder;
    private final LicenceReader licences;
    private final Clock clock;

    LicenceExceptionResource(Finder finder, LicenceReader licences, Clock clock) {
        this.finder = finder;
        this.licences = licences;
        this.clock = clock;
    }

    /** What an operator states. */
    record Wish(
            @Nullable Long pageId,
            @Nullable String importedFrom,
            @Nullable String licenceUrl,
            @Nullable String spdx,
            @Nullable String name,
            @Nullable String reason) {}

    /** What is stated. */
    record ExceptionJson(
            @Nullable PageId pageId,
            @Nullable String importedFrom,
            Licence licence,
            String reason,
            @JsonProperty("set_dt") Instant setDt) {
        static ExceptionJson of(LicenceException exception) {
            return new ExceptionJson(
                    exception.page(),
                    exception.importedFrom(),
                    exception.licence(),
                    exception.reason(),
                    exception.setDt());
        }
    }

    /** All that is stated of a wiki. */
    record ItemsJson(List<ExceptionJson> items) {}

    @GET
    @Operation(summary = "Which pages and imports have a licence of their own")
    public ItemsJson all(@PathParam("wiki_id") String wikiId) {
        WikiId id = finder.wiki(wikiId).wiki().wikiId();
        return new ItemsJson(
                licences.exceptions(id).stream().map(ExceptionJson::of).toList());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "States the licence of a page, of all that was imported from a wiki, or of what of a page was",
            description = "For operators. The licence is given by its address, or by its SPDX name. What was stated of"
                    + " the same page and import before is replaced. Article changes tell of every article that"
                    + " it is about.")
    public ExceptionJson state(@PathParam("wiki_id") String wikiId, @Nullable Wish wish) {
        WikiId id = finder.wiki(wikiId).wiki().wikiId();
        if (wish == null) {
            throw Problem.badParameter("body", "a JSON object is wanted");
        }
        String importedFrom = wish.importedFrom() == null || wish.importedFrom().isBlank() ? null : wish.importedFrom();
        if (wish.pageId() == null && importedFrom == null) {
            throw Problem.badParameter("page_id", "page_id or imported_from says what the licence is for");
        }
        LicenceException exception = new LicenceException(
                wish.pageId() == null ? null : Parameters.pageId(wish.pageId().toString()),
                importedFrom == null ? null : bounded("imported_from", importedFrom),
                licence(wish),
                bounded("reason", Optional.ofNullable(wish.reason()).orElse("")),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        licences.state(id, exception);
        return ExceptionJson.of(exception);
    }

    @DELETE
    @Operation(summary = "Takes back what was stated", description = "For operators.")
    public Response takeBack(
            @PathParam("wiki_id") String wikiId,
            @QueryParam("page_id") @Nullable String pageId,
            @QueryParam("imported_from") @Nullable String importedFrom) {
        WikiId id = finder.wiki(wikiId).wiki().wikiId();
        if (!licences.takeBack(id, pageId == null ? null : Parameters.pageId(pageId), importedFrom)) {
            throw Problem.notHeld("no licence is stated for that");
        }
        return Response.noContent().build();
    }

    private static Licence licence(Wish wish) {
        String url = Optional.ofNullable(wish.licenceUrl()).orElse("");
        Optional<Licence> byUrl = url.isBlank() ? Optional.empty() : Licences.stated("", bounded("licence_url", url));
        if (byUrl.isPresent()) {
            return byUrl.get();
        }
        String spdx = Optional.ofNullable(wish.spdx()).orElse("");
        if (spdx.isBlank()) {
            throw Problem.badParameter(
                    url.isBlank() ? "spdx" : "licence_url",
                    "the address of a known licence is wanted in licence_url, or an SPDX expression in spdx");
        }
        if (!bounded("spdx", spdx).matches(SPDX)) {
            throw Problem.badParameter("spdx", "an SPDX expression such as CC-BY-SA-4.0 is wanted");
        }
        boolean isAddress = url.isEmpty() || url.startsWith("https://") || url.startsWith("http://");
        if (!isAddress) {
            throw Problem.badParameter("licence_url", "an address that begins with https:// is wanted");
        }
        String name = wish.name() == null || wish.name().isBlank() ? spdx : bounded("name", wish.name());
        return new Licence(spdx, name, url.isEmpty() ? null : url);
    }

    private static String bounded(String field, String text) {
        if (text.length() > TEXT_CHARACTERS_MAX) {
            throw Problem.badParameter(field, "at most " + TEXT_CHARACTERS_MAX + " characters are taken");
        }
        return text;
    }
}
