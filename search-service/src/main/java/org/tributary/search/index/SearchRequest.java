package org.tributary.search.index;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.search.query.SearchExpression;

/**
 * What is asked of the index.
 *
 * @param expression null for a query in which nothing is left to look for: nothing is found
 * @param phrase what was typed, for titles that are exactly that
 * @param wikiId only this wiki
 * @param namespaces only these; every namespace if empty
 * @param limit how many hits at most, 0 or more
 * @param after only hits after this one
 */
public record SearchRequest(
        @Nullable SearchExpression expression,
        String phrase,
        @Nullable WikiId wikiId,
        Set<Integer> namespaces,
        int limit,
        @Nullable HitPlace after) {

    public SearchRequest {
        namespaces = Set.copyOf(namespaces);
    }
}
