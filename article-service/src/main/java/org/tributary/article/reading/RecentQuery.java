package org.tributary.article.reading;

import java.time.Duration;
import java.util.List;

/**
 * Which of a wiki's latest revisions are wanted.
 *
 * @param limit 1 to 500
 * @param filters a revision has to fit every one of them
 * @param namespaces of the pages; every one where none is named
 * @param span how far before the wiki's newest change they reach
 */
public record RecentQuery(
        int limit, List<HistoryFilter> filters, List<Integer> namespaces, boolean isOldestFirst, Duration span) {

    public RecentQuery {
        filters = List.copyOf(filters);
        namespaces = List.copyOf(namespaces);
    }
}
