package org.tributary.event.repair;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.Page;

/**
 * Asks ingest to tell again what is missing or different.
 *
 * @param page the page as it is held; null asks for a walk over the whole wiki
 * @param revIds revisions to be restated before the stretch is listed again
 * @param after the stretch of the page's history begins behind this point; null where it begins with the history
 * @param upTo the stretch ends with this point; null where it ends with the history
 * @param kinds what is different
 * @param walk the verification that found it, or the one that is asked for
 * @param attempt 1 for the first request, at most as many as article allows
 * @param notice why a walk is asked for, in a sentence for people
 * @param listedDt when the wiki showed the list that differed, by its own clock: within the same second it may show nothing
 *     that says more; null where no list was the occasion
 */
public record RepairRequest(
        WikiId wikiId,
        @Nullable Page page,
        List<RevisionId> revIds,
        @Nullable HistoryPoint after,
        @Nullable HistoryPoint upTo,
        List<DivergenceKind> kinds,
        @Nullable String walk,
        int attempt,
        @Nullable String notice,
        @Nullable Instant listedDt,
        Instant dt) {

    public static final String SCHEMA = "/tributary/repair-request/1.0.0";

    /** The most revisions that one request asks for. */
    public static final int REVISIONS_MAX = 500;

    public RepairRequest {
        revIds = List.copyOf(revIds);
        kinds = List.copyOf(kinds);
        if (revIds.size() > REVISIONS_MAX) {
            throw new IllegalArgumentException(
                    "rev_ids must be " + REVISIONS_MAX + " or fewer but are " + revIds.size());
        }
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt must be 1 or more but is " + attempt);
        }
        if (page == null && (walk == null || !revIds.isEmpty())) {
            throw new IllegalArgumentException("without page, walk must be there and rev_ids must be empty");
        }
    }

    /** A request of which no list of revisions was the occasion. */
    public RepairRequest(
            WikiId wikiId,
            @Nullable Page page,
            List<RevisionId> revIds,
            @Nullable HistoryPoint after,
            @Nullable HistoryPoint upTo,
            List<DivergenceKind> kinds,
            @Nullable String walk,
            int attempt,
            @Nullable String notice,
            Instant dt) {
        this(wikiId, page, revIds, after, upTo, kinds, walk, attempt, notice, null, dt);
    }

    /** Asks for a walk over the whole wiki. */
    public static RepairRequest walk(WikiId wikiId, String walk, @Nullable String notice, Instant dt) {
        return new RepairRequest(wikiId, null, List.of(), null, null, List.of(), walk, 1, notice, dt);
    }

    @JsonProperty("$schema")
    public String schema() {
        return SCHEMA;
    }

    /** The key of the record that carries this request: the page's, or the wiki's. */
    public String key() {
        return page == null ? wikiId.value() : new PageKey(wikiId, page.pageId()).toString();
    }
}
