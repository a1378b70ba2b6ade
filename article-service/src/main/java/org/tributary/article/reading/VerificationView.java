package org.tributary.article.reading;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;

/**
 * What a comparison of a copy with its wiki has come to.
 *
 * @param finishedDt null while something is still to be compared or told again
 * @param pages compared so far
 * @param toldPages how many ingest has listed; null until it has listed all
 * @param divergences kind to counts, for kinds that were found
 */
public record VerificationView(
        WikiId wikiId,
        String walk,
        Instant startedDt,
        @Nullable Instant finishedDt,
        long pages,
        long revisions,
        @Nullable Long toldPages,
        @Nullable Long toldRevisions,
        Map<String, Counts> divergences) {

    public VerificationView {
        divergences = Map.copyOf(new TreeMap<>(divergences));
    }

    /** How many differences were found, put right, and are left. */
    public record Counts(long found, long repaired, long left) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(found + more.found, repaired + more.repaired, left + more.left);
        }
    }

    /** Of all kinds together. */
    public Counts total() {
        return divergences.values().stream().reduce(Counts.NONE, Counts::plus);
    }
}
