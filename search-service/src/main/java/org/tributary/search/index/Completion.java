package org.tributary.search.index;

import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;
import org.tributary.search.document.ArticleContent;

/**
 * A page whose title begins with what was typed.
 *
 * @param redirectTitle the title that begins so, when it is a redirect's
 */
public record Completion(
        PageKey key, ArticleContent content, @Nullable String redirectTitle) {}
