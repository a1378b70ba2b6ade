package org.tributary.article.compliance;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.frame.Problem;

/** Takes pages that are handed over, as far as they can be looked at. */
@Singleton
final class Submitted {
    private final int bytesMax;

    Submitted(ArticleSettings settings) {
        this.bytesMax = settings.compliance().pageBytesMax();
    }

    /**
     * The page in a body or a field.
     *
     * @param field where it is, for people
     */
    ReuserPage page(String field, @Nullable String page, boolean isHtml) {
        if (page == null || page.isBlank()) {
            throw Problem.badParameter(field, "the HTML or the text of a page is wanted");
        }
        if (page.getBytes(StandardCharsets.UTF_8).length > bytesMax) {
            throw Problem.badParameter(field, "at most " + bytesMax + " bytes are looked at");
        }
        return isHtml ? ReuserPage.ofHtml(page) : ReuserPage.ofText(page);
    }
}
