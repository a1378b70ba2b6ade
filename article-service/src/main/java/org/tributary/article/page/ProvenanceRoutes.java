package org.tributary.article.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.provenance.ProvenanceReader;
import org.tributary.article.resolve.Deciding;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;

/** Where the text of an article came from, with buttons for those who know better. */
@Path("/wikis/{wiki_id}/pages/{page_id}/provenance")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
final class ProvenanceRoutes {
    /** What a browser says of a form that one of our own pages sent. Programs say nothing. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Finder finder;
    private final ProvenanceReader reader;
    private final Deciding deciding;

    ProvenanceRoutes(Finder finder, ProvenanceReader reader, Deciding deciding) {
        this.finder = finder;
        this.reader = reader;
        this.deciding = deciding;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance provenance(@PathParam("wiki_id") String wikiId, @PathParam("page_id") String pageId) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.article(wiki, Parameters.pageId(pageId));
        List<SourceLine> lines =
                reader.of(article.key()).stream().map(SourceLine::of).toList();
        return Pages.provenance(Subject.of(wiki, article), lines);
    }

    /** Decides of one source where an id is given, else adds one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site,
            MultivaluedMap<String, String> form) {
        if (site != null && !OWN.contains(site)) {
            throw new ForbiddenException("only pages of this site may send this form");
        }
        ArticleView article = finder.article(finder.wiki(wikiId), Parameters.pageId(pageId));
        Deciding.Who who = new Deciding.Who(form.getFirst("by"), form.getFirst("note"));
        String id = form.getFirst("id");
        if (id == null || id.isBlank()) {
            Deciding.NamedSource source = new Deciding.NamedSource(form.getFirst("wiki"), form.getFirst("title"), null);
            deciding.add(article, form.getFirst("kind"), source, who);
        } else {
            deciding.decide(article, id, form.getFirst("state"), who);
        }
        return Response.seeOther(URI.create("/wikis/" + article.wikiId() + "/pages/"
                        + article.page().pageId() + "/provenance"))
                .build();
    }
}
