package org.tributary.article.page;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.Reading;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.edit.EditFacts;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.EditReader;
import org.tributary.article.reading.HistoryQuery;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.Slice;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.html.Readings;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Found;
import org.tributary.article.resolve.Parameters;
import org.tributary.article.resolve.Past;
import org.tributary.article.resolve.PastFinder;
import org.tributary.article.reuse.SourceCredits;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;

/** An article, its history and the redirects that lead to it. */
@Path("/wikis/{wiki_id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
final class ArticleRoutes {
    private static final int HISTORY_LIMIT = 50;
    private static final int LIMIT_MAX = 500;
    private static final int REDIRECTS_MAX = 500;

    private final ArticleReader reader;
    private final Finder finder;
    private final PastFinder past;
    private final EditReader edits;
    private final SourceCredits sources;
    private final Readings readings;

    ArticleRoutes(
            ArticleReader reader,
            Finder finder,
            PastFinder past,
            EditReader edits,
            SourceCredits sources,
            Readings readings) {
        this.readings = readings;
        this.sources = sources;
        this.reader = reader;
        this.finder = finder;
        this.past = past;
        this.edits = edits;
    }

    @GET
    @Path("/page/{title:.+}")
    @Operation(hidden = true)
    public TemplateInstance article(
            @PathParam("wiki_id") String wikiId,
            @PathParam("title") String title,
            @QueryParam("redirect") @DefaultValue("yes") String redirect,
            @QueryParam("at") @Nullable String at) {
        WikiView wiki = finder.wiki(wikiId);
        boolean isFollowing = Parameters.flag("redirect", redirect).orElse(true);
        Optional<Instant> instant = Parameters.instant("at", at);
        if (instant.isPresent()) {
            return asOf(wiki, past.article(wiki, title, isFollowing, instant.get()));
        }
        Found found = finder.article(wiki, title, isFollowing);
        ArticleView article = found.article();
        return Pages.article(ArticlePage.of(
                wiki,
                found,
                article.current(),
                article.current().flatMap(view -> credits(wiki, article, view)),
                reading(wiki, article.current()),
                reader.sourceHtml(article.key())));
    }

    private Optional<Credits> credits(WikiView wiki, ArticleView article, RevisionView shown) {
        return article.attribution()
                .map(credit ->
                        Credits.of(credit, shown, article.page(), sources.of(wiki, article, shown, Credits.NAMES_MAX)));
    }

    private TemplateInstance asOf(WikiView wiki, PastFinder.Titled then) {
        Past past = then.past();
        ArticlePage page = ArticlePage.of(
                wiki,
                new Found(past.at(), then.redirectedFrom(), then.section()),
                Optional.of(past.revision()),
                credits(wiki, past.at(), past.revision()),
                reading(wiki, Optional.of(past.revision())),
                Optional.empty());
        String now = ReadingPath.article(wiki.wiki().wikiId(), past.titleNow()) + "?redirect=no";
        return Pages.article(page.asOf(past.instant(), now));
    }

    private Optional<Reading> reading(WikiView wiki, Optional<RevisionView> shown) {
        return shown.flatMap(
                view -> reader.text(view.wikiId(), view.revision().revId()).map(text -> readings.of(wiki, view, text)));
    }

    @GET
    @Path("/pages/{page_id}")
    @Operation(hidden = true)
    public Response byNumber(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @QueryParam("at") @Nullable String at) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.article(wiki, Parameters.pageId(pageId));
        Optional<Instant> instant = Parameters.instant("at", at);
        PageTitle title = instant.map(
                        then -> past.article(wiki, article, then).at().page().pageTitle())
                .orElse(article.page().pageTitle());
        String query = instant.map(then -> "&at=" + ReadingPath.parameter(then.toString()))
                .orElse("");
        String path = ReadingPath.article(article.wikiId(), title);
        return Response.seeOther(URI.create(path + "?redirect=no" + query)).build();
    }

    @GET
    @Path("/pages/{page_id}/history")
    @Operation(hidden = true)
    public TemplateInstance history(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.article(wiki, Parameters.pageId(pageId));
        int count = Parameters.limit(limit, HISTORY_LIMIT, LIMIT_MAX);
        HistoryQuery query = new HistoryQuery(count, Optional.ofNullable(cursor), List.of(), false);
        Slice<RevisionView> slice = finder.history(article, query);
        Map<RevisionId, EditFacts> facts = edits.of(slice.items());
        List<RevisionLine> lines = slice.items().stream()
                .map(view ->
                        RevisionLine.of(view, facts.getOrDefault(view.revision().revId(), EditFacts.NONE)))
                .toList();
        return Pages.history(Subject.of(wiki, article), lines, onward(slice, "history", wikiId, pageId, count));
    }

    @GET
    @Path("/pages/{page_id}/redirects")
    @Operation(hidden = true)
    public TemplateInstance redirects(@PathParam("wiki_id") String wikiId, @PathParam("page_id") String pageId) {
        WikiView wiki = finder.wiki(wikiId);
        ArticleView article = finder.article(wiki, Parameters.pageId(pageId));
        List<Link> redirects = reader.redirectsTo(article.key(), REDIRECTS_MAX).stream()
                .map(title -> new Link(ReadingPath.article(article.wikiId(), title) + "?redirect=no", title.display()))
                .toList();
        return Pages.redirects(Subject.of(wiki, article), redirects);
    }

    private static String onward(Slice<?> slice, String what, String wikiId, String pageId, int limit) {
        return slice.next()
                .map(next -> "/wikis/" + wikiId + "/pages/" + pageId + "/" + what + "?limit=" + limit + "&cursor="
                        + ReadingPath.parameter(next))
                .orElse("");
    }
}
