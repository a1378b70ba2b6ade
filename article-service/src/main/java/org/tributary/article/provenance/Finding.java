package org.tributary.article.provenance;

import org.jspecify.annotations.Nullable;

/**
 * That a text was taken from one page into another.
 *
 * @param source null where that is the page it was found on
 * @param copy null where that is the page it was found on
 * @param confidencePercent how sure this is: 1 to 100
 */
public record Finding(
        ProvenanceKind kind,
        EvidenceKind evidence,
        @Nullable NamedPage source,
        @Nullable NamedPage copy,
        int confidencePercent) {
    public Finding {
        if (source == null && copy == null) {
            throw new IllegalArgumentException("a text is not taken from a page into itself");
        }
        if (confidencePercent < 1 || confidencePercent > 100) {
            throw new IllegalArgumentException("confidence is 1 to 100 percent, not " + confidencePercent);
        }
    }
}
