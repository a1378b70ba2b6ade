package org.tributary.article.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
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
 * @param said what its text says, read when it is asked for; empty in lists, where that would cost too much
 * @param changedDt when the last change to it happened on the wiki
 */
public record ArticleView(
        WikiId wikiId,
        Page page,
        long version,
        boolean isWithdrawn,
        Optional<RevisionView> current,
        Optional<Attribution> attribution,
        Supplier<ArticleDocument> said,
        Instant changedDt) {

    /** What its text says, if it is still shown when this is asked for the first time. */
    public ArticleDocument document() {
        return said.get();
    }

    public PageKey key() {
        return new PageKey(wikiId, page.pageId());
    }
}
