package org.tributary.acceptance;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The part of a wiki that is wanted of it.
 *
 * @param titles of the pages, as people read them
 * @param revisions by number, of those pages
 */
record Part(Predicate<String> titles, BiPredicate<Long, Facts> revisions) {
    static final Part ALL = new Part(title -> true, (number, facts) -> true);

    Map<Long, Facts> ofPages(Map<Long, Facts> pages) {
        Map<Long, Facts> wanted = new TreeMap<>(pages);
        wanted.values().removeIf(page -> !titles.test(page.get("title")));
        return wanted;
    }

    Map<Long, Facts> ofRevisions(Map<Long, Facts> all, Map<Long, Facts> pages) {
        Map<Long, Facts> wanted = new TreeMap<>(all);
        wanted.entrySet()
                .removeIf(
                        each -> !pages.containsKey(Long.valueOf(each.getValue().get("page")))
                                || !revisions.test(each.getKey(), each.getValue()));
        return wanted;
    }
}
