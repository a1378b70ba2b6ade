package org.tributary.search.index;

import org.jspecify.annotations.Nullable;
import org.tributary.search.document.ArticleContent;

/**
 * A page that was found.
 *
 * @param snippet a passage of its text as safe HTML, what was looked for between {@code <mark>} and {@code </mark>}
 * @param redirectTitle the redirect's title that was found, when that is why this page is a hit
 */
public record SearchHit(
        HitPlace place,
        ArticleContent content,
        String language,
        String attributionText,
        String snippet,
        @Nullable String redirectTitle) {}
