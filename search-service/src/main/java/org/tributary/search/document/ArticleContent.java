package org.tributary.search.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.ArticleDocument;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;

/**
 * What readers see of a page: all that search needs of its current revision.
 *
 * @param isRedirect whether the page only leads to another
 * @param redirectTarget the title it leads to in the same wiki; null when it is no redirect, leaves the wiki, or nobody
 *     told where it leads
 * @param licence SPDX expression of the current revision
 */
public record ArticleContent(
        PageTitle title,
        int namespaceId,
        boolean isRedirect,
        @Nullable PageTitle redirectTarget,
        RevisionId revId,
        Instant revDt,
        String licence,
        ArticleDocument document) {

    public ArticleContent {
        if (redirectTarget != null && !isRedirect) {
            throw new IllegalArgumentException("only a redirect has a target, but " + revId + " is none");
        }
    }
}
