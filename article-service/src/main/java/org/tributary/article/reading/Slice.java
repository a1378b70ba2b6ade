package org.tributary.article.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Part of a list.
 *
 * @param next opaque; names the place to read on from, empty at the end
 */
public record Slice<T>(List<T> items, Optional<String> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** So many of these, which are one more where there is more. */
    static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, Optional.empty());
        }
        List<T> items = oneMore.subList(0, limit);
        return new Slice<>(items, Optional.of(cursor.apply(items.getLast())));
    }
}
