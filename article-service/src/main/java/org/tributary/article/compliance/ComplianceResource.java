package org.tributary.article.compliance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.article.fetching.FetchedPage;
import org.tributary.article.fetching.PageFetcher;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;

/** Tells a reuser what is missing on their page. */
@Path("/v1/wikis/{wiki_id}/pages")
@RunOnVirtualThread
@Tag(name = "Credits")
final class ComplianceResource {
    private final Finder finder;
    private final Compliance compliance;
    private final Submitted submitted;
    private final PageFetcher fetcher;

    ComplianceResource(Finder finder, Compliance compliance, Submitted submitted, PageFetcher fetcher) {
        this.fetcher = fetcher;
        this.finder = finder;
        this.compliance = compliance;
        this.submitted = submitted;
    }

    @POST
    @Path("/{page_id}/compliance")
    @Consumes({MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What is missing or stale where somebody shows a copy of this article",
            description = "The body is the HTML or the text of their page. It is looked at and not kept.")
    public ComplianceReport check(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @Nullable String body) {
        WikiView wiki = finder.wiki(wikiId);
        boolean isHtml = type != null && type.startsWith(MediaType.TEXT_HTML);
        return compliance.report(
                wiki, finder.article(wiki, Parameters.pageId(pageId)), submitted.page("body", body, isHtml));
    }

    /** Where the page is. */
    record AddressRequest(@Nullable String url) {}

    @POST
    @Path("/{page_id}/compliance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The same of a page that is fetched from its address",
            description = "The body names its url: https:// or http://, on the public internet.")
    public ComplianceReport checkAddress(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @Nullable AddressRequest request) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.article(wiki, Parameters.pageId(pageId));
        FetchedPage page = fetcher.fetch(request == null ? null : request.url());
        return compliance.report(wiki, article, ReuserPage.of(page));
    }
}
