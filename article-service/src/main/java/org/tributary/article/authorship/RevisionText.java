package org.tributary.article.authorship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;

/**
 * A revision as it is added.
 *
 * @param text null where it is hidden
 * @param sha1 as the wiki told it, in any notation as long as it is one for the whole page; null where it was not told
 * @param comment null where it is hidden or was not told
 * @param editor the user id in decimal; {@code 0|} and the name where that is 0; empty where the editor is hidden
 */
public record RevisionText(
        RevisionId revId,
        Instant timestamp,
        @Nullable String text,
        @Nullable String sha1,
        @Nullable String comment,
        boolean isMinor,
        String editor) {}
