package org.tributary.article.http.authorship;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tributary.article.authorship.Mode;
import org.tributary.article.http.Tagged;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.authors.AccountNames;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;
import org.tributary.event.identity.PageKey;

/** A whole revision, each run of tokens with who wrote it. */
@Path("/v1/wikis/{wiki_id}/revisions/{rev_id}/authorship")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Authorship", description = "Who wrote which words, when, and in which edit")
final class RevisionAuthorshipResource {
    private final Finder finder;
    private final AuthorshipFinder authors;
    private final AccountNames names;

    RevisionAuthorshipResource(Finder finder, AuthorshipFinder authors, AccountNames names) {
        this.finder = finder;
        this.authors = authors;
        this.names = names;
    }

    @GET
    @Operation(summary = "A revision in runs of tokens, each with the edit it came from")
    public Response revision(
            @PathParam("wiki_id") String wikiId,
            @PathParam("rev_id") String revId,
            @QueryParam("mode") @DefaultValue("best") @Parameter(description = "best or reference") String mode,
            @Context Request request) {
        Mode rules = AuthorshipFinder.mode(mode);
        RevisionView view = finder.revision(finder.wiki(wikiId), Parameters.revisionId("rev_id", revId));
        PageKey page = new PageKey(view.wikiId(), view.pageId());
        Written written =
                authors.written(page, rules, Optional.of(view.revision().revId()));
        Passages passages = new Passages(written, finder.text(view), names.of(page));
        return Tagged.json(
                new RevisionAuthorshipJson(
                        wikiId,
                        view.pageId().value(),
                        written.revId().value(),
                        rules.name().toLowerCase(Locale.ROOT),
                        written.tokens().size(),
                        passages.runs()),
                request);
    }
}
