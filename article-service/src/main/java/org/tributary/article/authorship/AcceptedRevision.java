package org.tributary.article.authorship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;

/**
 * A revision whose tokens are known.
 *
 * @param editor as {@link RevisionText#editor()}
 * @param parent the accepted revision before it; null for the first
 */
public record AcceptedRevision(
        RevisionId revId,
        Instant timestamp,
        String editor,
        @Nullable RevisionId parent) {}
