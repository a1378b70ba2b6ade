package org.tributary.ingest.reconcile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageTitle;
import org.tributary.ingest.scope.TitleRange;

/**
 * A walk over all pages of a wiki that are followed, and how far it is.
 *
 * @param id names it everywhere
 * @param isAtOnce whether it goes as fast as the wiki allows
 * @param notice why it was asked for, in a sentence for people
 * @param range the titles that are gone through; null while pages are gone through by their numbers
 * @param next how to ask for the pages that come next there; null for the first
 * @param after the last title listed in this range; null before the first
 * @param pages told so far, whole
 * @param revisions told so far
 * @param pagesTotal what the wiki said when the walk began; 0 where it could not tell
 */
record Walk(
        String id,
        boolean isAtOnce,
        @Nullable String notice,
        Instant startedDt,
        @Nullable TitleRange range,
        @Nullable String next,
        @Nullable PageTitle after,
        long pages,
        long revisions,
        long pagesTotal) {
    /** The same walk in haste, since somebody waits for the next one. */
    Walk atOnce() {
        return new Walk(id, true, notice, startedDt, range, next, after, pages, revisions, pagesTotal);
    }

    Walk told(long morePages, long moreRevisions) {
        return new Walk(
                id,
                isAtOnce,
                notice,
                startedDt,
                range,
                next,
                after,
                pages + morePages,
                revisions + moreRevisions,
                pagesTotal);
    }

    Walk at(@Nullable TitleRange where, @Nullable String nextPages, @Nullable PageTitle afterTitle) {
        return new Walk(id, isAtOnce, notice, startedDt, where, nextPages, afterTitle, pages, revisions, pagesTotal);
    }
}
