package org.tributary.article.resolve;

import java.util.Optional;
import org.tributary.article.reading.ArticleView;
import org.tributary.event.identity.PageTitle;

/**
 * An article that was asked for.
 *
 * @param redirectedFrom the title asked for, where redirects led on from it
 * @param section of the article that the redirect leads to which was followed last; of a redirect that was not followed, the
 *     section of its target
 */
public record Found(ArticleView article, Optional<PageTitle> redirectedFrom, Optional<String> section) {

    /** An article that nothing led to. */
    public static Found itself(ArticleView article) {
        return new Found(article, Optional.empty(), Optional.empty());
    }

    /** The same, told in another way. */
    public Found with(ArticleView told) {
        return new Found(told, redirectedFrom, section);
    }
}
