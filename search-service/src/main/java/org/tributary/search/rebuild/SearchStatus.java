package org.tributary.search.rebuild;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants to know.
 *
 * @param documents pages that a search can find
 * @param lagRecords records of the topic that are not yet in the index, as of a second ago
 * @param position for each partition of the topic, the first offset that is not yet in the index
 * @param isCaughtUp whether the index has reached, once, the end that the topic had at the start
 * @param generation the name of the index that serves
 * @param rebuild the rebuild that is going on; null if there is none
 */
public record SearchStatus(
        SearchState state,
        long documents,
        long lagRecords,
        Map<Integer, Long> position,
        boolean isCaughtUp,
        @Nullable String generation,
        @Nullable Rebuild rebuild) {

    /**
     * How far a rebuild has come.
     *
     * @param documents pages that the new index has
     * @param doneRecords records read into it
     * @param leftRecords records of the topic not yet read into it
     */
    public record Rebuild(String generation, Instant startedDt, long documents, long doneRecords, long leftRecords) {}
}
