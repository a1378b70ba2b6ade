package org.tributary.article.http.provenance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.provenance.ProvenanceLink;
import org.tributary.article.reading.provenance.ProvenanceLink.State;
import org.tributary.article.reading.provenance.ProvenanceReader;
import org.tributary.article.resolve.Deciding;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;
import org.tributary.frame.Problem;

/** Where the text of a page came from. */
@Path("/v1/wikis/{wiki_id}/pages/{page_id}/provenance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Provenance", description = "Where the text of a page came from, and what people decided of it")
final class ProvenanceResource {
    private final Finder finder;
    private final ProvenanceReader reader;
    private final Deciding deciding;

    ProvenanceResource(Finder finder, ProvenanceReader reader, Deciding deciding) {
        this.finder = finder;
        this.reader = reader;
        this.deciding = deciding;
    }

    /** The sources of a page. */
    record LinksJson(List<LinkJson> items, @Nullable String next) {}

    /** Adds a source. */
    record AddRequest(
            @Nullable String kind,
            Deciding.@Nullable NamedSource source,
            @Nullable String by,
            @Nullable String note) {}

    /** Confirms, rejects or takes back. */
    record DecideRequest(
            @Nullable String state,
            @Nullable String by,
            @Nullable String note) {}

    @GET
    @Operation(
            summary = "The pages that text of this page was taken from, the surest first",
            description = "With whom to credit for each, what shows it, and what people decided of it")
    public LinksJson sources(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @QueryParam("state")
                    @DefaultValue("")
                    @Parameter(description = "found, confirmed, added, rejected or all; all but rejected if absent")
                    String state) {
        ArticleView article = article(wikiId, pageId);
        Optional<State> wanted = state.isEmpty() || state.equals("all") ? Optional.empty() : Optional.of(state(state));
        return new LinksJson(
                reader.of(article.key()).stream()
                        .filter(link -> wanted.map(link.state()::equals)
                                .orElse(state.equals("all") || link.state() != State.REJECTED))
                        .map(LinkJson::of)
                        .toList(),
                null);
    }

    private static State state(String state) {
        return Arrays.stream(State.values())
                .filter(each -> each.name().equalsIgnoreCase(state))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter("state", "found, confirmed, added, rejected or all is wanted"));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One source of a page")
    public LinkJson source(
            @PathParam("wiki_id") String wikiId, @PathParam("page_id") String pageId, @PathParam("id") String id) {
        return LinkJson.of(deciding.link(article(wikiId, pageId), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a source that was not found")
    public Response add(@PathParam("wiki_id") String wikiId, @PathParam("page_id") String pageId, AddRequest request) {
        ArticleView article = article(wikiId, pageId);
        ProvenanceLink link =
                deciding.add(article, request.kind(), request.source(), new Deciding.Who(request.by(), request.note()));
        URI place = URI.create(
                "/v1/wikis/" + article.wikiId() + "/pages/" + article.page().pageId() + "/provenance/" + link.id());
        return Response.created(place).entity(LinkJson.of(link)).build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirms a source, rejects it, or takes back what was decided before")
    public LinkJson decide(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @PathParam("id") String id,
            DecideRequest request) {
        return LinkJson.of(deciding.decide(
                article(wikiId, pageId), id, request.state(), new Deciding.Who(request.by(), request.note())));
    }

    private ArticleView article(String wikiId, String pageId) {
        return finder.article(finder.wiki(wikiId), Parameters.pageId(pageId));
    }
}
