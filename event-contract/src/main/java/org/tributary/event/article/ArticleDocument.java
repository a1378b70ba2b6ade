package org.tributary.event.article;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an article's source says once the markup is taken away: the parts that are searched, listed and previewed.
 *
 * @param shortDescription one line that tells what the article is about, where its source has one
 * @param openingText the text before the first heading
 * @param headings in the order they stand
 * @param text all of the plain text, opening included
 * @param categories without the namespace prefix
 * @param languageLinks language code to title
 * @param templates those its source calls, without the namespace prefix; null where nobody looked
 * @param links titles of pages of the same wiki that its source links to, as written; null where nobody looked
 */
public record ArticleDocument(
        @Nullable String shortDescription,
        String openingText,
        List<String> headings,
        String text,
        List<String> categories,
        Map<String, String> languageLinks,
        @Nullable List<String> templates,
        @Nullable List<String> links) {

    public static final ArticleDocument EMPTY = new ArticleDocument(null, "", List.of(), "", List.of(), Map.of());

    public ArticleDocument {
        headings = List.copyOf(headings);
        categories = List.copyOf(categories);
        languageLinks = Map.copyOf(languageLinks);
        templates = templates == null ? null : List.copyOf(templates);
        links = links == null ? null : List.copyOf(links);
    }

    /** A document of which templates and links are not told. */
    public ArticleDocument(
            @Nullable String shortDescription,
            String openingText,
            List<String> headings,
            String text,
            List<String> categories,
            Map<String, String> languageLinks) {
        this(shortDescription, openingText, headings, text, categories, languageLinks, null, null);
    }
}
