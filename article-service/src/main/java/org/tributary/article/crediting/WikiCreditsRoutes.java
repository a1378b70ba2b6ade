package org.tributary.article.crediting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.Finder;
import org.tributary.article.reuse.SourceCredits;

/** The page that credits all articles of a wiki together. */
@Path("/wikis/{wiki_id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
final class WikiCreditsRoutes {
    private final Finder finder;
    private final ArticleReader reader;
    private final SourceCredits sources;

    WikiCreditsRoutes(Finder finder, ArticleReader reader, SourceCredits sources) {
        this.sources = sources;
        this.finder = finder;
        this.reader = reader;
    }

    /** The templates. */
    @CheckedTemplate(basePath = "crediting")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance credits(
                WikiCredits credits, String wikiHref, String sourceHref, String licenceHref, String moreHref);
    }

    @GET
    @Path("/credits")
    @Operation(hidden = true)
    public TemplateInstance credits(
            @PathParam("wiki_id") String wikiId, @QueryParam("cursor") @Nullable String cursor) {
        WikiView wiki = finder.wiki(wikiId);
        WikiCredits credits = WikiCredits.of(wiki, reader, sources, null, cursor);
        String href = ReadingPath.wiki(wiki.wiki().wikiId());
        String next = credits.next();
        return Templates.credits(
                credits,
                href,
                address(credits.url()),
                address(credits.licence().url()),
                next == null ? "" : href + "/credits?cursor=" + ReadingPath.parameter(next));
    }

    /** An address that a browser may be sent to, or nothing. */
    private static String address(@Nullable String url) {
        return Optional.ofNullable(url)
                .filter(each -> each.startsWith("https://") || each.startsWith("http://"))
                .orElse("");
    }
}
