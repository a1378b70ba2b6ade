package org.tributary.article.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next the cursor to read on with; null at the end
 */
public record ItemsJson<T>(List<T> items, @Nullable String next) {

    public ItemsJson {
        items = List.copyOf(items);
    }
}
