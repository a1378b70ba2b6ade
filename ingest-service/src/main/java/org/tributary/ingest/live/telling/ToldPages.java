package org.tributary.ingest.live.telling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.Revision;
import org.tributary.ingest.publish.PageChangeSink;

/**
 * The one door through which the live feed and the backfill of a wiki publish, so that neither tells of a page what the
 * other has overtaken.
 */
public final class ToldPages {
    private final PageChangeSink sink;
    private final int pagesRemembered;
    private final UnaryOperator<PageChange> completing;
    private final LinkedHashMap<PageId, Told> told = new LinkedHashMap<>(16, 0.75f, true);
    private long sequence;
    private long forgottenUpTo = -1;

    public ToldPages(PageChangeSink sink, int pagesRemembered) {
        this(sink, pagesRemembered, UnaryOperator.identity());
    }

    /** A door at which changes are completed by what takes time to fetch, before anybody has to wait for them. */
    public ToldPages(PageChangeSink sink, int pagesRemembered, UnaryOperator<PageChange> completing) {
        this.sink = sink;
        this.pagesRemembered = pagesRemembered;
        this.completing = completing;
    }

    /** A point in what was told so far, to be taken before a page is read. */
    public synchronized long mark() {
        return sequence;
    }

    /** Publishes what happened just now. */
    public void tell(PageChange change) {
        publish(completing.apply(change));
    }

    /** Categories say nothing of revisions and may come in floods, since a template puts many pages into one: not noted. */
    private synchronized void publish(PageChange change) {
        sink.publish(change);
        if (change instanceof PageChange.Categorize) {
            return;
        }
        sequence++;
        PageId pageId = change.page().pageId();
        Told before = told.get(pageId);
        told.put(pageId, new Told(sequence, newest(change, before)));
        if (told.size() > pagesRemembered) {
            Map.Entry<PageId, Told> eldest = told.entrySet().iterator().next();
            forgottenUpTo = Math.max(forgottenUpTo, eldest.getValue().sequence());
            told.remove(eldest.getKey());
        }
    }

    /**
     * Publishes what a page's history says, unless something was told of the page since the mark: then what was read may
     * be out of date, and nothing is published.
     */
    public boolean tellHistory(long mark, PageId pageId, List<? extends PageChange> history) {
        List<PageChange> whole = history.stream().<PageChange>map(completing).toList();
        return publishHistory(mark, pageId, whole);
    }

    private synchronized boolean publishHistory(long mark, PageId pageId, List<PageChange> history) {
        Told since = told.get(pageId);
        if (since == null ? mark < forgottenUpTo : since.sequence() > mark) {
            return false;
        }
        history.forEach(sink::publish);
        return true;
    }

    /** The newest revision that was told as a page's current one. */
    public synchronized Optional<RevisionId> newest(PageId pageId) {
        return Optional.ofNullable(told.get(pageId)).map(Told::newest);
    }

    private static @Nullable RevisionId newest(PageChange change, @Nullable Told before) {
        @Nullable RevisionId known = before == null ? null : before.newest();
        Revision revision = change.revision();
        return switch (change) {
            case PageChange.Delete _ -> null;
            case PageChange.VisibilityChange _, PageChange.RevisionList _, PageChange.Categorize _ -> known;
            case PageChange.Restate restate ->
                restate.isCurrent() ? restate.revision().revId() : known;
            case PageChange.Create _, PageChange.Edit _, PageChange.Move _, PageChange.Undelete _ ->
                revision == null ? known : revision.revId();
        };
    }

    /** When something was last told of a page, and which revision was told as current. */
    private record Told(long sequence, @Nullable RevisionId newest) {}
}
