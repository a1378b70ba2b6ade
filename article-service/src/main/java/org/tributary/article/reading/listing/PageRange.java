package org.tributary.article.reading.listing;

import java.util.Optional;

/**
 * Pages of one namespace between two names; a name is what follows the namespace's own in the title.
 *
 * @param from included, and the first in the order wanted
 * @param to included, and the last
 * @param prefix with which names begin; empty for all
 * @param isRedirect empty for redirects and others
 */
public record PageRange(
        int namespaceId,
        Optional<String> from,
        Optional<String> to,
        String prefix,
        Optional<Boolean> isRedirect,
        boolean isDescending) {

    /** The names that begin so, in their order. */
    public static PageRange beginning(int namespaceId, String prefix) {
        return new PageRange(namespaceId, Optional.empty(), Optional.empty(), prefix, Optional.empty(), false);
    }
}
