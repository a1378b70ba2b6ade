package org.tributary.article.http.redaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.receipt.Receipts;
import org.tributary.article.store.receipt.Redaction;

/**
 * A redaction with its receipts, as it is told over HTTP.
 *
 * @param redaction its id, that of the article change that told of it ({@code meta.id})
 * @param hidden text, comment, editor or page
 */
record RedactionJson(
        String redaction,
        String wikiId,
        long pageId,
        long version,
        @Nullable Long revId,
        List<String> hidden,
        Instant recordedDt,
        List<Receipt> acknowledged,
        List<String> awaited) {

    RedactionJson {
        hidden = List.copyOf(hidden);
        acknowledged = List.copyOf(acknowledged);
        awaited = List.copyOf(awaited);
    }

    /** That a subscriber has deleted what is hidden. */
    record Receipt(String subscriber, Instant acknowledgedDt) {}

    static RedactionJson of(Receipts receipts) {
        Redaction one = receipts.redaction();
        return new RedactionJson(
                one.id().toString(),
                one.page().wikiId().value(),
                one.page().pageId().value(),
                one.version(),
                one.revId(),
                one.words(),
                one.recordedDt(),
                receipts(receipts.acknowledged()),
                receipts.awaited());
    }

    private static List<Receipt> receipts(Map<String, Instant> acknowledged) {
        return new TreeMap<>(acknowledged)
                .entrySet().stream()
                        .map(each -> new Receipt(each.getKey(), each.getValue()))
                        .toList();
    }
}
