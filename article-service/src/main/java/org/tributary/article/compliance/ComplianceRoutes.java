package org.tributary.article.compliance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.fetching.PageFetcher;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;

/** The page on which people have a copy looked at. */
@Path("/wikis/{wiki_id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
final class ComplianceRoutes {
    private final Finder finder;
    private final Compliance compliance;
    private final Submitted submitted;
    private final PageFetcher fetcher;

    ComplianceRoutes(Finder finder, Compliance compliance, Submitted submitted, PageFetcher fetcher) {
        this.fetcher = fetcher;
        this.finder = finder;
        this.compliance = compliance;
        this.submitted = submitted;
    }

    /** The templates. */
    @CheckedTemplate(basePath = "compliance")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance compliance(Heading heading, List<ComplianceReport> reports);
    }

    /** What the page is about. */
    record Heading(String title, String language, String wikiName, String wikiHref, String href, String pagesHref) {
        static Heading of(WikiView wiki, ArticleView article) {
            String wikiHref = ReadingPath.wiki(wiki.wiki().wikiId());
            return new Heading(
                    article.page().pageTitle().display(),
                    wiki.wiki().language(),
                    wiki.wiki().name(),
                    wikiHref,
                    ReadingPath.article(wiki.wiki().wikiId(), article.page().pageTitle()),
                    wikiHref + "/pages/" + article.page().pageId());
        }
    }

    @GET
    @Path("/pages/{page_id}/compliance")
    @Operation(hidden = true)
    public TemplateInstance form(@PathParam("wiki_id") String wikiId, @PathParam("page_id") String pageId) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.article(wiki, Parameters.pageId(pageId));
        return Templates.compliance(Heading.of(wiki, article), List.of());
    }

    @POST
    @Path("/pages/{page_id}/compliance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance report(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @FormParam("page") @Nullable String page,
            @FormParam("url") @Nullable String url) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.article(wiki, Parameters.pageId(pageId));
        ReuserPage shown = url == null || url.isBlank() ? pasted(page) : ReuserPage.of(fetcher.fetch(url));
        return Templates.compliance(Heading.of(wiki, article), List.of(compliance.report(wiki, article, shown)));
    }

    private ReuserPage pasted(@Nullable String page) {
        boolean isHtml = Optional.ofNullable(page)
                .map(text -> text.contains("</") || text.contains("/>"))
                .orElse(false);
        return submitted.page("page", page, isHtml);
    }
}
