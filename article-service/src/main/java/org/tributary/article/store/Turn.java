package org.tributary.article.store;

import org.tributary.article.decide.ArticleState;

/** An article as it was read, and as a batch leaves it. */
public record Turn(ArticleState before, ArticleState after) {

    int pagesGained() {
        return (after.isVisible() ? 1 : 0) - (before.isVisible() ? 1 : 0);
    }

    long revisionsGained() {
        return after.revisions() - before.revisions();
    }
}
