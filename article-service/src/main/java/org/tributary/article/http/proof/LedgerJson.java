package org.tributary.article.http.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.LedgerEntries;
import org.tributary.article.reading.ledger.LedgerLine;
import org.tributary.article.store.LedgerRow;
import org.tributary.event.identity.RevisionId;

/** An entry of a ledger with everything that its hash covers, in the words of article changes. */
@Schema(name = "LedgerEntry", description = "An entry of an article's ledger with everything that its hash covers")
record LedgerJson(
        @JsonProperty("wiki_id") String wikiId,
        @JsonProperty("page_id") long pageId,
        long version,
        String hash,
        @JsonProperty("prior_hash") @Nullable String priorHash,
        @JsonProperty("article_change_kind") String articleChangeKind,
        @JsonProperty("page_change_kind") String pageChangeKind,
        @JsonProperty("event_id") @Nullable String eventId,
        Instant dt,
        @JsonProperty("page_title") String pageTitle,
        @JsonProperty("namespace_id") int namespaceId,
        @JsonProperty("title_dt") @Nullable Instant titleDt,
        @JsonProperty("rev_id") @Nullable Long revId,
        @JsonProperty("content_hash") @Nullable String contentHash,

        @Schema(description = "Given where the revision still is what this entry covers, and is in public view")
        @Nullable
        String salt,

        @JsonProperty("current_rev_id") @Nullable Long currentRevId) {

    static LedgerJson of(LedgerLine line) {
        LedgerRow row = line.row();
        return new LedgerJson(
                line.page().wikiId().value(),
                line.page().pageId().value(),
                row.version(),
                row.hash(),
                line.priorHash(),
                LedgerEntries.word(row.effect()),
                LedgerEntries.word(row.kind()),
                row.eventId(),
                row.dt(),
                line.title(),
                line.namespaceId(),
                line.titleDt(),
                number(row.revision()),
                row.contentHash(),
                line.salt(),
                number(row.current()));
    }

    private static @Nullable Long number(@Nullable RevisionId id) {
        return id == null ? null : Long.valueOf(id.value());
    }
}
