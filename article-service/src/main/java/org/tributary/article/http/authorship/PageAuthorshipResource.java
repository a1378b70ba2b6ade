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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.article.authorship.Mode;
import org.tributary.article.http.Tagged;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.authors.AccountNames;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;

/** Whose words are left in an article, and who wrote a phrase of it. */
@Path("/v1/wikis/{wiki_id}/pages/{page_id}/authorship")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Authorship", description = "Who wrote which words, when, and in which edit")
final class PageAuthorshipResource {
    private final Finder finder;
    private final ArticleReader reader;
    private final AuthorshipFinder authors;
    private final AccountNames names;

    PageAuthorshipResource(Finder finder, ArticleReader reader, AuthorshipFinder authors, AccountNames names) {
        this.finder = finder;
        this.reader = reader;
        this.authors = authors;
        this.names = names;
    }

    @GET
    @Operation(summary = "Whose words are left, how old they are, and who wrote a phrase")
    public Response page(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @QueryParam("mode") @DefaultValue("best") @Parameter(description = "best or reference") String mode,
            @QueryParam("text") @Nullable @Parameter(description = "A phrase to be found") String phrase,
            @QueryParam("unit")
                    @DefaultValue("passage")
                    @Parameter(description = "passage, sentence, paragraph or cell: what is told around the phrase")
                    String unit,
            @Context Request request) {
        Mode rules = AuthorshipFinder.mode(mode);
        ArticleView article = finder.article(finder.wiki(wikiId), Parameters.pageId(pageId));
        Map<Long, String> accounts = names.of(article.key());
        Written written = authors.written(article.key(), rules, Optional.empty());
        List<PassageJson> passages = phrase == null
                ? null
                : new Passages(
                                written,
                                reader.text(article.wikiId(), written.revId()).orElse(""),
                                accounts)
                        .find(phrase, unit);
        return Tagged.json(
                new PageAuthorshipJson(
                        wikiId,
                        article.page().pageId().value(),
                        written.revId().value(),
                        rules.name().toLowerCase(Locale.ROOT),
                        written.tokens().size(),
                        written.shares(accounts),
                        written.ages(),
                        passages),
                request);
    }
}
