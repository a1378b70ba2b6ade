package org.tributary.article.reading;

import java.time.Instant;
import java.util.Optional;

/**
 * Which revisions of an article are wanted.
 *
 * @param limit 1 to 500
 * @param cursor from the slice before
 * @param editor only revisions by the editor of this name
 * @param from only revisions at or after this instant
 * @param until only revisions before this instant
 * @param minor only minor revisions, or only others
 */
public record HistoryQuery(
        int limit,
        Optional<String> cursor,
        Optional<String> editor,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Boolean> minor) {

    /** The newest revisions, unfiltered. */
    public static HistoryQuery newest(int limit) {
        return new HistoryQuery(
                limit, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
