package org.tributary.article.store.provenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.article.provenance.DecisionKind;
import org.tributary.article.provenance.ProvenanceKind;
import org.tributary.event.identity.PageKey;

/**
 * What somebody decided of a source of a page.
 *
 * @param source null where the source is not held
 * @param sourceWikiId of a source that is only named; null where only a prefix is known
 * @param decidedBy as they call themselves
 */
public record Decision(
        PageKey page,
        DecisionKind action,
        ProvenanceKind kind,
        @Nullable PageKey source,
        @Nullable String sourceWikiId,
        @Nullable String sourcePrefix,
        @Nullable String sourceTitle,
        @Nullable Long sourceRevId,
        String decidedBy,
        @Nullable String note,
        Instant decidedDt) {}
