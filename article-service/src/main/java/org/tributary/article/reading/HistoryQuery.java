package org.tributary.article.reading;

import java.util.List;
import java.util.Optional;

/**
 * Which revisions of an article are wanted.
 *
 * @param limit 1 to 500
 * @param cursor from the slice before
 * @param filters a revision has to fit every one of them
 * @param isOldestFirst whether they are wanted in the order in which they were made
 */
public record HistoryQuery(int limit, Optional<String> cursor, List<HistoryFilter> filters, boolean isOldestFirst) {

    public HistoryQuery {
        filters = List.copyOf(filters);
    }

    /** The newest revisions that fit every filter. */
    public static HistoryQuery newest(int limit, HistoryFilter... filters) {
        return new HistoryQuery(limit, Optional.empty(), List.of(filters), false);
    }

    /** The same from another place on. */
    public HistoryQuery from(Optional<String> place) {
        return new HistoryQuery(limit, place, filters, isOldestFirst);
    }
}
