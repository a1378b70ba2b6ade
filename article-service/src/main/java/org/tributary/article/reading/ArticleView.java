package org.tributary.article.reading;

import java.time.Instant;
import java.util.Optional;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.article.Attribution;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Page;

/**
 * An article as it stands.
 *
 * @param version of its ledger
 * @param isWithdrawn whether it left public view; then there is neither revision nor attribution
 * @param current the current revision
 * @param document what its text says; empty in lists, where taking every text apart would cost too much
 * @param changedDt when the last change to it happened on the wiki
 */
public record ArticleView(
        WikiId wikiId,
        Page page,
        long version,
        boolean isWithdrawn,
        Optional<RevisionView> current,
        Optional<Attribution> attribution,
        ArticleDocument document,
        Instant changedDt) {

    /** The same with what its text says. */
    ArticleView with(ArticleDocument told) {
        return new ArticleView(wikiId, page, version, isWithdrawn, current, attribution, told, changedDt);
    }

    public PageKey key() {
        return new PageKey(wikiId, page.pageId());
    }
}
