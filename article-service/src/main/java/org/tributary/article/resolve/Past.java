package org.tributary.article.resolve;

import java.time.Instant;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.event.article.Attribution;
import org.tributary.event.identity.PageTitle;

/**
 * An article as it stood at an instant.
 *
 * @param now as it stands today
 * @param at its page, revision, credits and document as of then
 */
public record Past(ArticleView now, ArticleView at, RevisionView revision, Attribution attribution, Instant instant) {

    /** The title today, which may be another one. */
    public PageTitle titleNow() {
        return now.page().pageTitle();
    }
}
