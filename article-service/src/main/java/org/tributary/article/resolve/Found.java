package org.tributary.article.resolve;

import java.util.Optional;
import org.tributary.article.reading.ArticleView;
import org.tributary.event.identity.PageTitle;

/**
 * An article that was asked for.
 *
 * @param redirectedFrom the title asked for, where redirects led on from it
 */
public record Found(ArticleView article, Optional<PageTitle> redirectedFrom) {}
