package org.tributary.article.http.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.ledger.LedgerReader;
import org.tributary.article.reading.ledger.PageProof;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;

/** Proves a wiki page by page, each in a transaction of its own, and tells after some of them how far it is. */
final class WikiProving {
    private static final int PAGES_AT_A_TIME = 200;

    private final LedgerReader reader;
    private final WikiId wikiId;
    private final MessageDigest heads = sha256();
    private long pagesTotal;
    private long pages;
    private long versions;
    private long revisions;
    private long uncovered;
    private long broken;
    private ProofJson.@Nullable Break first;

    WikiProving(LedgerReader reader, WikiId wikiId) {
        this.reader = reader;
        this.wikiId = wikiId;
    }

    /**
     * Proves everything.
     *
     * @param line takes how far it is after each page, and in the end what has come of it
     */
    void run(Consumer<ProofJson.OfWiki> line) {
        LedgerReader.Counts counts = reader.counts(wikiId);
        pagesTotal = counts.pages();
        line.accept(told("running", null));
        List<PageKey> some = reader.pages(wikiId, 0, PAGES_AT_A_TIME);
        while (!some.isEmpty()) {
            for (PageKey page : some) {
                add(reader.prove(page));
                line.accept(told("running", null));
            }
            some = reader.pages(wikiId, some.getLast().pageId().value(), PAGES_AT_A_TIME);
        }
        line.accept(told("finished", reader.counts(wikiId)));
    }

    private void add(PageProof proof) {
        pages++;
        versions += proof.versions();
        revisions += proof.revisions();
        uncovered += proof.uncovered();
        String head = proof.page().pageId() + ":" + proof.versions() + ":" + proof.head() + "\n";
        heads.update(head.getBytes(StandardCharsets.UTF_8));
        proof.broken().ifPresent(place -> {
            broken++;
            first = first == null ? ProofJson.Break.of(proof, place) : first;
        });
    }

    private ProofJson.OfWiki told(String state, LedgerReader.@Nullable Counts counts) {
        boolean isEnd = counts != null;
        return new ProofJson.OfWiki(
                wikiId.value(),
                state,
                pagesTotal,
                pages,
                versions,
                revisions,
                uncovered,
                broken,
                first,
                counts == null ? null : ProofJson.Counted.of(counts),
                counts == null ? null : Boolean.valueOf(broken == 0 && counts.isSame()),
                isEnd ? HexFormat.of().formatHex(heads.digest()) : null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
