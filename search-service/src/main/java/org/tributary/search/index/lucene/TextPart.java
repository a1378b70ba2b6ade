package org.tributary.search.index.lucene;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.event.article.ArticleDocument;
import org.tributary.search.document.ArticleContent;
import org.tributary.search.document.IndexedPage;

/**
 * The parts of an article that are searched, and how much a word found there weighs. The weights are CirrusSearch's,
 * found on Wikipedia; stemmed forms weigh half.
 */
enum TextPart {
    TITLE("title", 20),
    REDIRECT("redirect", 15),
    CATEGORY("category", 8),
    HEADING("heading", 5),
    SHORT_DESCRIPTION("short_description", 5),
    OPENING_TEXT("opening_text", 3),
    TEXT("text", 1);

    /** How much a stemmed form weighs against the word as it stands. */
    static final float STEMMED_WEIGHT = 0.5f;

    private final String fieldSuffix;
    private final float weight;

    TextPart(String fieldSuffix, float weight) {
        this.fieldSuffix = fieldSuffix;
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    /** The field that holds the words as they stand, folded. */
    String plainField() {
        return Fields.PLAIN + fieldSuffix;
    }

    /** The field that holds the stems of one kind of analysis. */
    String stemmedField(String analysis) {
        return Fields.STEMMED + analysis + "." + fieldSuffix;
    }

    List<String> texts(IndexedPage page, ArticleContent content) {
        ArticleDocument document = content.document();
        return switch (this) {
            case TITLE -> List.of(content.title().display());
            case REDIRECT -> page.redirectTitles();
            case CATEGORY -> document.categories();
            case HEADING -> document.headings();
            case SHORT_DESCRIPTION ->
                Stream.ofNullable(document.shortDescription()).toList();
            case OPENING_TEXT -> List.of(document.openingText());
            case TEXT -> List.of(document.text());
        };
    }
}
