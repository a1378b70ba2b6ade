package org.tributary.search.index;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;

/**
 * The beginning of a title.
 *
 * @param prefix as typed
 * @param namespaces only these; every namespace if empty
 */
public record CompletionRequest(String prefix, @Nullable WikiId wikiId, Set<Integer> namespaces, int limit) {

    public CompletionRequest {
        namespaces = Set.copyOf(namespaces);
    }
}
