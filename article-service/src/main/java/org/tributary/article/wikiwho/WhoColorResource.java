package org.tributary.article.wikiwho;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tributary.article.authorship.AcceptedRevision;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.reading.authors.AccountNames;
import org.tributary.article.resolve.Finder;
import org.tributary.event.identity.RevisionId;
import org.tributary.frame.Problem;

/** A revision as HTML with a span around each token, and who wrote it, as WhoColor tells it. */
@Path("/wikis/{wiki_id}/whocolor/{path: .+}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "WhoColor API", description = "As Wikimedia's WikiWho service answers for Who Wrote That")
final class WhoColorResource {
    private static final Pattern VERSION = Pattern.compile("v1\\.0\\.0(-beta)?/(.+)");
    private static final String LATER =
            "Requested data is not currently available in WikiWho database. It will be available soon.";

    private final WikiWhoFinder articles;
    private final Finder finder;
    private final ArticleReader reader;
    private final AccountNames names;
    private final Clock clock;

    WhoColorResource(WikiWhoFinder articles, Finder finder, ArticleReader reader, AccountNames names, Clock clock) {
        this.articles = articles;
        this.finder = finder;
        this.reader = reader;
        this.names = names;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A revision with a span around each token; without a revision id, or with 0, the latest")
    public Response coloured(@PathParam("wiki_id") String wikiId, @PathParam("path") String address) {
        Matcher version = VERSION.matcher(address);
        if (!version.matches()) {
            throw Problem.notHeld("WhoColor's interface is answered below whocolor/v1.0.0-beta/");
        }
        String path = version.group(2);
        Asked asked;
        ArticleView article;
        try {
            asked = Asked.coloured(path, title -> articles.isTitle(wikiId, title));
            article = articles.byTitle(wikiId, asked.name());
        } catch (WikiWhoError e) {
            return WikiWhoResource.respond(400, failure("error", e.sentence()).toString());
        }
        Optional<RevisionId> wanted = asked.revisions().stream().findFirst();
        try {
            Map<Long, String> accounts = names.of(article.key());
            WikiView wiki = finder.wiki(wikiId);
            Ready ready = articles.ask(article, authorship -> {
                AcceptedRevision shown = shown(article, authorship, wanted);
                return new Ready(shown, new WhoColorJson(article.page(), shown, authorship, accounts));
            });
            String text = reader.text(article.wikiId(), ready.shown().revId()).orElse("");
            ColouredHtml html = new ColouredHtml(wiki.wiki());
            return WikiWhoResource.respond(200, ready.json().write(text, clock.instant(), html::of));
        } catch (WikiWhoError e) {
            return notNow(article, wanted, e);
        }
    }

    /** A revision that is found, and what is to be written of it. */
    private record Ready(AcceptedRevision shown, WhoColorJson json) {}

    private static AcceptedRevision shown(ArticleView article, Authorship authorship, Optional<RevisionId> wanted) {
        return wanted.map(revision -> WikiWhoFinder.revision(authorship, revision))
                .orElseGet(() -> WikiWhoFinder.latest(article, authorship));
    }

    private static Response notNow(ArticleView article, Optional<RevisionId> wanted, WikiWhoError error) {
        long revision = wanted.or(
                        () -> article.current().map(view -> view.revision().revId()))
                .map(RevisionId::value)
                .orElse(0L);
        boolean isLater = error.member().equals("Info");
        String info = isLater ? LATER : "Requested revision (" + revision + ") is detected as vandalism by WikiWho.";
        ObjectNode body = failure("info", info)
                .put("rev_id", revision)
                .put("page_title", article.page().pageTitle().display());
        return WikiWhoResource.respond(200, body.toString());
    }

    private static ObjectNode failure(String member, String sentence) {
        return JsonNodeFactory.instance.objectNode().put("success", false).put(member, sentence);
    }
}
