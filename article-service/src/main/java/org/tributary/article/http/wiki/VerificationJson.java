package org.tributary.article.http.wiki;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.VerificationView;

/** A verification as the API tells of it. */
@Schema(name = "Verification", description = "What a comparison of our copy with its wiki has come to")
record VerificationJson(
        @JsonProperty("wiki_id") String wikiId,
        String walk,

        @Schema(description = "running, or finished once everything was compared and told again")
        String state,

        @JsonProperty("started_dt") Instant startedDt,
        @JsonProperty("finished_dt") @Nullable Instant finishedDt,

        @Schema(description = "Pages compared so far") long pages,

        long revisions,

        @JsonProperty("told_pages")
        @Schema(description = "Pages that are to be compared; absent until all are listed")
        @Nullable
        Long toldPages,

        @Schema(description = "Differences found") long found,

        long repaired,
        long left,

        @Schema(description = "The same by kind, for kinds that were found")
        Map<String, Counts> divergences) {

    /** Differences of one kind. */
    record Counts(long found, long repaired, long left) {
        static Counts of(VerificationView.Counts counts) {
            return new Counts(counts.found(), counts.repaired(), counts.left());
        }
    }

    static VerificationJson of(VerificationView view) {
        Map<String, Counts> divergences = new TreeMap<>();
        view.divergences().forEach((kind, counts) -> divergences.put(kind, Counts.of(counts)));
        VerificationView.Counts total = view.total();
        return new VerificationJson(
                view.wikiId().value(),
                view.walk(),
                view.finishedDt() == null ? "running" : "finished",
                view.startedDt(),
                view.finishedDt(),
                view.pages(),
                view.revisions(),
                view.toldPages(),
                total.found(),
                total.repaired(),
                total.left(),
                divergences);
    }
}
