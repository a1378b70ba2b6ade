package org.tributary.article.store.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A redaction and who has acknowledged it.
 *
 * @param number of the redaction in the order in which they were recorded
 * @param acknowledged when each subscriber said that it had deleted what is hidden
 * @param awaited subscribers who have not said so yet
 */
public record Receipts(long number, Redaction redaction, Map<String, Instant> acknowledged, List<String> awaited) {

    public Receipts {
        acknowledged = Map.copyOf(new TreeMap<>(acknowledged));
        awaited = List.copyOf(awaited);
    }
}
