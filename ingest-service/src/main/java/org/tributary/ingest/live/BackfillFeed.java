package org.tributary.ingest.live;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Progress;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.live.Positions.Backfill;
import org.tributary.ingest.mediawiki.HistoryChunk;
import org.tributary.ingest.mediawiki.PageList;
import org.tributary.ingest.mediawiki.WikiReader;

/** What happened before a wiki was followed: every page's whole history, oldest revision first. */
final class BackfillFeed implements ChangeFeed {
    static final String NAME = "backfill";

    private final WikiReader reader;
    private final ChangeEvents events;
    private final ToldPages told;
    private final int pagesPerStep;
    private final List<Integer> namespaces;

    BackfillFeed(Wiki wiki, WikiReader reader, ChangeEvents events, ToldPages told, int pagesPerStep) {
        this.reader = reader;
        this.events = events;
        this.told = told;
        this.pagesPerStep = pagesPerStep;
        this.namespaces = wiki.namespaces().stream()
                .map(Namespace::id)
                .filter(id -> id >= 0)
                .sorted()
                .toList();
    }

    /** Where to begin. */
    static String begin(WikiReader reader, Clock clock, @Nullable String notice) {
        return Positions.write(new Backfill(0, null, 0, 0, reader.pagesTotal(), clock.instant(), notice));
    }

    @Override
    public FeedStep read(String position) {
        Backfill from = Positions.read(position, Backfill.class);
        PageList list = reader.pages(from.namespaceId(), from.next(), pagesPerStep);
        long revisions = from.revisions();
        for (PageId page : list.pages()) {
            revisions += tell(page);
        }
        long pages = from.pages() + list.pages().size();
        Integer namespaceAfter = namespaces.stream()
                .filter(id -> id > from.namespaceId())
                .findFirst()
                .orElse(null);
        boolean isFinished = list.next() == null && namespaceAfter == null;
        int namespaceId = list.next() == null && namespaceAfter != null ? namespaceAfter : from.namespaceId();
        Backfill reached = new Backfill(
                namespaceId, list.next(), pages, revisions, from.pagesTotal(), from.startedDt(), from.notice());
        Progress progress =
                new Progress(pages, Math.max(from.pagesTotal(), pages), "pages", pages, revisions, from.startedDt());
        return new FeedStep(
                Positions.write(reached),
                isFinished ? FeedState.FINISHED : FeedState.BACKFILLING,
                isFinished,
                null,
                progress,
                isFinished ? null : from.notice());
    }

    /** Tells a page's history; a stretch that live changes have overtaken while it was read is read again. */
    private long tell(PageId page) {
        long revisions = 0;
        String next = null;
        boolean isWhole = false;
        while (!isWhole) {
            long mark = told.mark();
            HistoryChunk chunk = reader.history(page, next);
            List<PageChange.Restate> restates = chunk.revisions().stream()
                    .map(each -> events.restate(
                            each.page(), each.revision(), RestateReason.BACKFILL, each.isCurrent(), "backfill"))
                    .toList();
            if (told.tellHistory(mark, page, restates)) {
                revisions += restates.size();
                next = chunk.next();
                isWhole = next == null;
            }
        }
        return revisions;
    }
}
