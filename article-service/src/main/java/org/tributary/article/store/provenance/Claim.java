package org.tributary.article.store.provenance;

import org.jspecify.annotations.Nullable;
import org.tributary.article.provenance.EvidenceKind;
import org.tributary.article.provenance.Finding;
import org.tributary.article.provenance.NamedPage;
import org.tributary.article.provenance.ProvenanceKind;
import org.tributary.event.identity.PageKey;

/**
 * A finding and where it was made.
 *
 * @param place the page that shows it, {@code revId} its revision
 * @param copyPageId of the same wiki; null where the copy is only named
 * @param source null where it is only named
 * @param words taken over; null unless the text itself shows it
 */
public record Claim(
        PageKey place,
        long revId,
        ProvenanceKind kind,
        EvidenceKind evidence,
        int confidencePercent,
        @Nullable Long copyPageId,
        @Nullable String copyTitle,
        @Nullable PageKey source,
        @Nullable String sourcePrefix,
        @Nullable String sourceTitle,
        @Nullable Long sourceRevId,
        @Nullable Integer words) {

    /** What a comment, a name or a template of a page says of it. */
    static Claim of(PageKey place, long revId, Finding finding) {
        NamedPage copy = finding.copy();
        NamedPage source = finding.source();
        return new Claim(
                place,
                revId,
                finding.kind(),
                finding.evidence(),
                finding.confidencePercent(),
                copy == null ? place.pageId().value() : null,
                copy == null ? null : copy.title(),
                source == null ? place : null,
                source == null || source.isHere() ? null : source.wiki(),
                source == null ? null : source.title(),
                source == null ? null : source.revId(),
                null);
    }

    @Nullable
    String sourceWikiId() {
        PageKey held = source;
        if (held != null) {
            return held.wikiId().value();
        }
        return sourcePrefix == null ? place.wikiId().value() : null;
    }
}
