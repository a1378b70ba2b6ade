package org.tributary.article.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tributary.article.page.wrote.Picture;
import org.tributary.article.page.wrote.WhoWrote;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.contributors.ContributorsQuery;
import org.tributary.article.resolve.Contributing;
import org.tributary.article.resolve.ContributorsParameters;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;

/** Who made an article, for people. */
@Path("/wikis/{wiki_id}/pages/{page_id}/contributors")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
final class ContributorsRoutes {
    private static final int LIMIT = 100;

    private final Contributing contributing;
    private final Finder finder;
    private final WhoWrote whoWrote;

    ContributorsRoutes(Contributing contributing, Finder finder, WhoWrote whoWrote) {
        this.contributing = contributing;
        this.finder = finder;
        this.whoWrote = whoWrote;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance contributors(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @BeanParam ContributorsParameters parameters) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.article(wiki, Parameters.pageId(pageId));
        ContributorsQuery query = parameters.query(LIMIT);
        ContributorsQuery.Answer answer = contributing.answer(article.key(), query);
        List<Picture> wrote = query.after().isPresent() ? List.of() : List.of(whoWrote.of(article));
        return Pages.contributors(
                ContributorsPage.of(Subject.of(wiki, article), article.wikiId(), wrote, query, answer));
    }
}
