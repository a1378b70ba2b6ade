package org.tributary.article.wikiwho;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.reading.ArticleView;
import org.tributary.event.identity.RevisionId;
import org.tributary.frame.Problem;

/**
 * Who wrote each token, as WikiWho's interface tells it. Titles may have slashes, and addresses one at their end:
 * {@code rev_content}, {@code latest_rev_content} and {@code range_rev_content} answer with the tokens of revisions,
 * {@code all_content} with every token an article ever had, {@code rev_ids} with the revisions whose tokens are known.
 */
@Path("/wikis/{wiki_id}/api/{path: .+}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "WikiWho API", description = "As Wikimedia's WikiWho service answers")
final class WikiWhoResource {
    private static final Pattern VERSION = Pattern.compile("v1\\.0\\.0(-beta)?/(.+)");

    private final WikiWhoFinder finder;

    WikiWhoResource(WikiWhoFinder finder) {
        this.finder = finder;
    }

    @GET
    @Operation(summary = "Tokens of revisions, each with the revision and the editor it came from")
    public Response content(
            @PathParam("wiki_id") String wikiId, @PathParam("path") String address, @Context UriInfo uri) {
        Matcher version = VERSION.matcher(address);
        if (!version.matches()) {
            throw Problem.notHeld("WikiWho's interface is answered below api/v1.0.0-beta/");
        }
        String path = version.group(2);
        try {
            return respond(200, said(path, wikiId, uri));
        } catch (WikiWhoError e) {
            String body = JsonNodeFactory.instance
                    .objectNode()
                    .put(e.member(), e.sentence())
                    .toString();
            return respond(e.status(), body);
        }
    }

    private String said(String path, String wikiId, UriInfo uri) {
        return switch (path.substring(0, Math.max(0, path.indexOf('/')))) {
            case "rev_content", "latest_rev_content" -> {
                Asked asked = Asked.of(path, title -> finder.isTitle(wikiId, title));
                yield said(
                        asked,
                        wikiId,
                        uri,
                        (json, authorship, article) -> json.revisions(chosen(authorship, article, asked.revisions())));
            }
            case "range_rev_content" -> {
                Asked asked = Asked.range(path);
                yield said(
                        asked,
                        wikiId,
                        uri,
                        (json, authorship, article) -> json.revisions(chosen(authorship, article, asked.revisions())));
            }
            case "all_content" -> said(Asked.page(path), wikiId, uri, (json, authorship, article) -> json.everything());
            case "rev_ids" -> said(Asked.page(path), wikiId, uri, (json, authorship, article) -> json.numbers());
            default -> throw Problem.notHeld("nothing answers at this path of WikiWho's interface");
        };
    }

    /** What is told of an article. */
    private interface Telling {
        String of(ContentJson json, Authorship authorship, ArticleView article);
    }

    private String said(Asked asked, String wikiId, UriInfo uri, Telling telling) {
        ArticleView article = article(asked, wikiId);
        Wanted wanted = Wanted.of(uri.getQueryParameters());
        return finder.ask(
                article,
                authorship -> telling.of(new ContentJson(authorship, article.page(), wanted), authorship, article));
    }

    private ArticleView article(Asked asked, String wikiId) {
        return switch (asked.by()) {
            case TITLE -> finder.byTitle(wikiId, asked.name());
            case PAGE_ID -> finder.byNumber(wikiId, asked.name());
            case REVISION -> finder.byRevision(wikiId, asked.revisions().getFirst());
        };
    }

    private static List<AcceptedRevision> chosen(
            Authorship authorship, ArticleView article, List<RevisionId> revisions) {
        return switch (revisions.size()) {
            case 0 -> List.of(WikiWhoFinder.latest(article, authorship));
            case 1 -> List.of(WikiWhoFinder.revision(authorship, revisions.getFirst()));
            default -> WikiWhoFinder.range(authorship, revisions.getFirst(), revisions.getLast());
        };
    }

    /** Any page may read this. */
    static Response respond(int status, String body) {
        return Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
