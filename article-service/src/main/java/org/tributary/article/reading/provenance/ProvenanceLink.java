package org.tributary.article.reading.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.article.provenance.EvidenceKind;
import org.tributary.article.provenance.ProvenanceKind;
import org.tributary.article.store.provenance.Decision;
import org.tributary.event.identity.PageKey;

/**
 * One source of a page.
 *
 * @param id stays the same while the source is known by the same page or name
 * @param evidence how it is known; empty where somebody only said so
 * @param confidencePercent how sure all evidence together is; 100 where somebody decided
 * @param decisions all that were made of it, the newest first
 */
public record ProvenanceLink(
        String id,
        PageKey page,
        ProvenanceKind kind,
        State state,
        int confidencePercent,
        SourcePage source,
        List<Evidence> evidence,
        List<Decision> decisions) {

    /** What people have said of it. */
    public enum State {
        FOUND,
        CONFIRMED,
        REJECTED,
        ADDED
    }

    /**
     * What shows it, and where.
     *
     * @param place the page that shows it: the copy, its talk page, or the source
     * @param words taken over; null unless the text shows it
     * @param sourceRevId the revision that was taken; null where that is not known
     */
    public record Evidence(
            EvidenceKind kind,
            ProvenanceKind says,
            PageKey place,
            long revId,
            @Nullable Integer words,
            @Nullable Long sourceRevId,
            int confidencePercent) {}

    public ProvenanceLink {
        evidence = List.copyOf(evidence);
        decisions = List.copyOf(decisions);
    }
}
