package org.tributary.article.reading;

import java.util.List;
import java.util.Optional;

/**
 * Part of a list.
 *
 * @param next opaque; names the place to read on from, empty at the end
 */
public record Slice<T>(List<T> items, Optional<String> next) {

    public Slice {
        items = List.copyOf(items);
    }
}
