package org.tributary.article.http.proof;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tributary.article.http.ItemsJson;
import org.tributary.article.http.Ndjson;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.ledger.LedgerLine;
import org.tributary.article.reading.ledger.LedgerReader;
import org.tributary.article.reading.ledger.PageProof;
import org.tributary.article.resolve.Finder;
import org.tributary.article.resolve.Parameters;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.frame.Problem;

/** Ledgers, and the proof that what is held is what they say. */
@Path("/v1/wikis/{wiki_id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledger", description = "Every change of every article, hash-chained, and the proof of what is held")
final class LedgerResource {
    private static final int LINES = 100;
    private static final int LINES_MAX = 1_000;

    private final LedgerReader reader;
    private final Finder finder;
    private final Semaphore provings;

    LedgerResource(LedgerReader reader, Finder finder, ArticleSettings settings) {
        this.reader = reader;
        this.finder = finder;
        this.provings = new Semaphore(settings.ledger().proofsMax());
    }

    @GET
    @Path("/pages/{page_id}/ledger")
    @Operation(summary = "The ledger of an article, oldest entry first")
    public ItemsJson<LedgerJson> ledger(
            @PathParam("wiki_id") String wikiId,
            @PathParam("page_id") String pageId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        ArticleView article = finder.article(finder.wiki(wikiId), Parameters.pageId(pageId));
        int count = Parameters.limit(limit, LINES, LINES_MAX);
        List<LedgerLine> lines = reader.lines(article.key(), after(cursor), count);
        boolean isEnd = lines.isEmpty() || lines.getLast().row().version() >= article.version();
        return new ItemsJson<>(
                lines.stream().map(LedgerJson::of).toList(),
                isEnd ? null : Long.toString(lines.getLast().row().version()));
    }

    private static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseUnsignedLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.badParameter("cursor", "this is not a cursor that was given out");
        }
    }

    @GET
    @Path("/pages/{page_id}/ledger")
    @Produces(Ndjson.TYPE)
    @Operation(summary = "The whole ledger of an article, one entry a line, oldest first")
    public Response wholeLedger(@PathParam("wiki_id") String wikiId, @PathParam("page_id") String pageId) {
        ArticleView article = finder.article(finder.wiki(wikiId), Parameters.pageId(pageId));
        return Ndjson.lines(line -> reader.eachLine(article.key(), entry -> line.accept(LedgerJson.of(entry))));
    }

    @GET
    @Path("/pages/{page_id}/ledger/proof")
    @Operation(summary = "Proves an article: every entry, every revision and every text is read and its hash computed")
    public ProofJson.OfPage proof(@PathParam("wiki_id") String wikiId, @PathParam("page_id") String pageId) {
        WikiId wiki = finder.wiki(wikiId).wiki().wikiId();
        PageId page = Parameters.pageId(pageId);
        begin();
        try {
            PageProof proof = reader.prove(new PageKey(wiki, page));
            if (proof.versions() == 0 && proof.revisions() == 0) {
                throw Problem.notHeld("no page " + page + " of " + wiki + " is held");
            }
            return ProofJson.OfPage.of(proof);
        } finally {
            provings.release();
        }
    }

    @GET
    @Path("/ledger/proof")
    @Produces({Ndjson.TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Proves a whole wiki",
            description =
                    "Lines of JSON that say how far it is; the last one, with state finished, says what has come of it")
    public Response wikiProof(@PathParam("wiki_id") String wikiId) {
        WikiId wiki = finder.wiki(wikiId).wiki().wikiId();
        if (provings.availablePermits() == 0) {
            throw busy();
        }
        return Ndjson.live(line -> {
            provings.acquireUninterruptibly();
            try {
                new WikiProving(reader, wiki).run(line::accept);
            } finally {
                provings.release();
            }
        });
    }

    private void begin() {
        if (!provings.tryAcquire()) {
            throw busy();
        }
    }

    private static Problem busy() {
        return Problem.conflict("as many proofs as may run at a time are running: try again later", "proving");
    }
}
