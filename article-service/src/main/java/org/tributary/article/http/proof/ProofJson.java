package org.tributary.article.http.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.ledger.LedgerBreak;
import org.tributary.article.reading.ledger.LedgerReader;
import org.tributary.article.reading.ledger.PageProof;

/** What proofs have come to, as lines of JSON. */
final class ProofJson {
    private ProofJson() {}

    /** Of one article. */
    @Schema(name = "Proof", description = "Whether everything held of an article is what its ledger says")
    record OfPage(
            @JsonProperty("wiki_id") String wikiId,
            @JsonProperty("page_id") long pageId,
            @JsonProperty("is_proved") boolean isProved,
            String head,
            long versions,
            long revisions,

            @JsonProperty("uncovered_versions")
            @Schema(description = "Entries from before content was covered: their revisions cannot be proved")
            long uncoveredVersions,

            @JsonProperty("first_break") @Nullable Break firstBreak) {

        static OfPage of(PageProof proof) {
            return new OfPage(
                    proof.page().wikiId().value(),
                    proof.page().pageId().value(),
                    proof.broken().isEmpty(),
                    proof.head(),
                    proof.versions(),
                    proof.revisions(),
                    proof.uncovered(),
                    proof.broken().map(broken -> Break.of(proof, broken)).orElse(null));
        }
    }

    /** The first place of an article that is broken. */
    record Break(
            @JsonProperty("page_id") long pageId,
            long version,
            @JsonProperty("rev_id") @Nullable Long revId,
            String reason) {
        static Break of(PageProof proof, LedgerBreak broken) {
            return new Break(
                    proof.page().pageId().value(),
                    broken.version(),
                    broken.revId(),
                    broken.reason().word());
        }
    }

    /**
     * Of a wiki, so far or in the end.
     *
     * @param state {@code running}, and {@code finished} on the last line
     * @param pagesTotal how many pages are in public view, as far as is known
     * @param head of all pages, on the last line
     */
    @Schema(name = "WikiProof", description = "Whether everything held of a wiki is what its ledgers say")
    record OfWiki(
            @JsonProperty("wiki_id") String wikiId,
            String state,
            @JsonProperty("pages_total") long pagesTotal,
            long pages,
            long versions,
            long revisions,
            @JsonProperty("uncovered_versions") long uncoveredVersions,
            @JsonProperty("broken_pages") long brokenPages,
            @JsonProperty("first_break") @Nullable Break firstBreak,
            @JsonProperty("counts_differ") @Nullable Counted countsDiffer,
            @JsonProperty("is_proved") @Nullable Boolean isProved,
            @Nullable String head) {}

    /** Pages and revisions in public view, as there are and as were counted when they came. */
    record Counted(
            long pages,
            long revisions,
            @JsonProperty("pages_counted") long pagesCounted,
            @JsonProperty("revisions_counted") long revisionsCounted) {
        static @Nullable Counted of(LedgerReader.Counts counts) {
            return counts.isSame()
                    ? null
                    : new Counted(counts.pages(), counts.revisions(), counts.keptPages(), counts.keptRevisions());
        }
    }
}
