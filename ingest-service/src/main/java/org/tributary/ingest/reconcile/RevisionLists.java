package org.tributary.ingest.reconcile;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.HistoryPoint;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.HistoryListing;
import org.tributary.ingest.mediawiki.HistoryListing.Listed;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.told.PageRevision;

/** Lists the revisions of pages, stretch after stretch, so that a long history is never held whole. */
public final class RevisionLists {
    private final HistoryListing listing;
    private final ListEvents events;

    public RevisionLists(Wiki wiki, WikiReader reader, Clock clock) {
        this.listing = reader.listing();
        this.events = new ListEvents(wiki, clock);
    }

    /**
     * Lists a whole page; one that is not there any more is listed with no revision.
     *
     * @param known the page as it is known, in case it is not there
     */
    public void list(Page known, Occasion occasion, Consumer<PageChange.RevisionList> outlet) {
        list(known, null, null, occasion, outlet);
    }

    /** Lists the revisions of a page behind one point of its history up to another. */
    void list(
            Page known,
            @Nullable HistoryPoint after,
            @Nullable HistoryPoint upTo,
            Occasion occasion,
            Consumer<PageChange.RevisionList> outlet) {
        Stretch stretch = begin(known.pageId(), after, upTo);
        while (true) {
            outlet.accept(event(stretch, known, occasion));
            if (stretch.listed().next() == null) {
                return;
            }
            stretch = next(known.pageId(), stretch);
        }
    }

    /** The first stretch; a page that has no revision between the points may still be there. */
    Stretch begin(PageId pageId, @Nullable HistoryPoint after, @Nullable HistoryPoint upTo) {
        Listed listed = read(pageId, after, upTo, null);
        if (!listed.revisions().isEmpty()) {
            return new Stretch(listed, after, upTo, listed.revisions().getFirst());
        }
        Listed newest = listing.newest(pageId);
        Listed nothing = new Listed(newest.wikiNow(), List.of(), null);
        return newest.revisions().isEmpty()
                ? new Stretch(nothing, null, null, null)
                : new Stretch(nothing, after, upTo, newest.revisions().getFirst());
    }

    Stretch next(PageId pageId, Stretch before) {
        Listed listed =
                read(pageId, before.after(), before.upTo(), before.listed().next());
        PageRevision witness = listed.revisions().isEmpty()
                ? before.witness()
                : listed.revisions().getFirst();
        return new Stretch(listed, before.end(), before.upTo(), witness);
    }

    /** An answer may hold nothing and still promise more. */
    private Listed read(
            PageId pageId, @Nullable HistoryPoint after, @Nullable HistoryPoint upTo, @Nullable String from) {
        Listed listed = listing.revisions(pageId, after, upTo, from);
        while (listed.revisions().isEmpty() && listed.next() != null) {
            listed = listing.revisions(pageId, after, upTo, listed.next());
        }
        return listed;
    }

    PageChange.RevisionList event(Stretch stretch, Page known, Occasion occasion) {
        PageRevision witness = stretch.witness();
        Page page = witness == null ? known : witness.page();
        return events.list(page, stretch.listed(), stretch.after(), stretch.end(), current(stretch), occasion);
    }

    private static @Nullable RevisionId current(Stretch stretch) {
        PageRevision witness = stretch.witness();
        return witness == null ? null : witness.currentRevId();
    }

    /**
     * A stretch of a history as it was listed.
     *
     * @param upTo where all stretches together end
     * @param witness a revision of the page as it is now; null if it is not there
     */
    record Stretch(
            Listed listed,
            @Nullable HistoryPoint after,
            @Nullable HistoryPoint upTo,
            @Nullable PageRevision witness) {

        boolean isOfNoPage() {
            return witness == null;
        }

        /** Where this one ends. */
        @Nullable
        HistoryPoint end() {
            return listed.next() == null
                    ? upTo
                    : HistoryPoint.of(listed.revisions().getLast().revision());
        }
    }
}
