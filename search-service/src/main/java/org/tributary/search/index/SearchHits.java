package org.tributary.search.index;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many pages match, exactly
 * @param hits the part that was asked for, best first
 * @param wikis how many match in each wiki, when all wikis are asked; most first
 * @param languages the same for languages
 * @param hasMore whether more hits follow
 */
public record SearchHits(
        long total, List<SearchHit> hits, Map<String, Long> wikis, Map<String, Long> languages, boolean hasMore) {

    public static final SearchHits NONE = new SearchHits(0, List.of(), Map.of(), Map.of(), false);
}
