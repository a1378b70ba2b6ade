package org.tributary.ingest.live.telling;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.wiki.HistoryDepth;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.told.HistoryChunk;
import org.tributary.ingest.mediawiki.told.PageRevision;
import org.tributary.ingest.scope.RowScope;

/** Reads pages whole, as deep as the plan says: every revision, oldest first, or only the current one. */
public final class WholePages {
    private static final String OCCASION = "backfill";

    private final WikiReader reader;
    private final ChangeEvents events;
    private final ToldPages told;
    private final HistoryDepth depth;

    public WholePages(WikiReader reader, ChangeEvents events, ToldPages told, HistoryDepth depth) {
        this.reader = reader;
        this.events = events;
        this.told = told;
        this.depth = depth;
    }

    /**
     * Tells of pages beside the live feed; what live changes have overtaken while it was read is read again.
     *
     * @return how many revisions were told
     */
    public long tellBeside(List<PageId> pages) {
        if (depth == HistoryDepth.CURRENT) {
            return tellCurrent(pages);
        }
        long revisions = 0;
        for (PageId page : pages) {
            revisions += tellHistory(page);
        }
        return revisions;
    }

    /** Tells of a page as part of the live feed itself; nothing if it is gone meanwhile. */
    public void tellNow(RowScope.Enters entering) {
        Optional<PageId> page = entering.page() != null
                ? Optional.of(entering.page())
                : Optional.ofNullable(entering.title()).flatMap(reader::pageAt);
        page.ifPresent(this::tellNow);
    }

    private void tellNow(PageId page) {
        if (depth == HistoryDepth.CURRENT) {
            reader.currentRevisions(List.of(page)).forEach(each -> told.tell(restate(each)));
            return;
        }
        @Nullable String next = null;
        do {
            HistoryChunk chunk = reader.history(page, next);
            chunk.revisions().forEach(each -> told.tell(restate(each)));
            next = chunk.next();
        } while (next != null);
    }

    private long tellCurrent(List<PageId> pages) {
        long revisions = 0;
        long mark = told.mark();
        for (PageRevision each : reader.currentRevisions(pages)) {
            PageId page = each.page().pageId();
            if (told.tellHistory(mark, page, List.of(restate(each)))) {
                revisions++;
            } else {
                revisions += tellCurrent(List.of(page));
            }
        }
        return revisions;
    }

    private long tellHistory(PageId page) {
        long revisions = 0;
        String next = null;
        boolean isWhole = false;
        while (!isWhole) {
            long mark = told.mark();
            HistoryChunk chunk = reader.history(page, next);
            List<PageChange.Restate> restates =
                    chunk.revisions().stream().map(this::restate).toList();
            if (told.tellHistory(mark, page, restates)) {
                revisions += restates.size();
                next = chunk.next();
                isWhole = next == null;
            }
        }
        return revisions;
    }

    private PageChange.Restate restate(PageRevision each) {
        return events.restate(each.page(), each.revision(), RestateReason.BACKFILL, each.isCurrent(), OCCASION);
    }
}
