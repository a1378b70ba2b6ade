package org.tributary.ingest.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.repair.PageList;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.HistoryListing;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.publish.RepairOutlet;

/**
 * Walks over the pages of a wiki. What is listed is told only after live changes have caught up with it: then whatever
 * differs still was never told of by the wiki.
 */
final class Walking {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final WikiReader reader;
    private final HistoryListing listing;
    private final RevisionLists lists;
    private final ListEvents events;
    private final RepairOutlet outlet;
    private final LiveDoor door;
    private final ReconcileConfig config;
    private final Clock clock;
    private final List<Integer> namespaces;

    Walking(
            Wiki wiki,
            WikiReader reader,
            RevisionLists lists,
            RepairOutlet outlet,
            LiveDoor door,
            ReconcileConfig config,
            Clock clock) {
        this.reader = reader;
        this.listing = reader.listing();
        this.lists = lists;
        this.events = new ListEvents(wiki, clock);
        this.outlet = outlet;
        this.door = door;
        this.config = config;
        this.clock = clock;
        this.namespaces = wiki.namespaces().stream()
                .map(Namespace::id)
                .filter(id -> id >= 0)
                .sorted()
                .toList();
    }

    /** The first pages read of a page, held back until live changes have caught up. */
    private record Held(long mark, Page page, RevisionLists.Stretch first) {}

    Walk begin(String id, boolean isAtOnce, @Nullable String notice) {
        int first = namespaces.isEmpty() ? 0 : namespaces.getFirst();
        return new Walk(id, isAtOnce, notice, clock.instant(), first, null, null, 0, 0, reader.pagesTotal());
    }

    /** Lists some pages; null when these were the last. */
    @Nullable
    Walk step(Walk from) {
        HistoryListing.Pages some = listing.pages(from.namespaceId(), from.next(), config.pagesPerStep());
        Walk walk = from;
        List<Held> held = new ArrayList<>();
        int revisions = 0;
        for (PageList.ListedPage page : some.pages()) {
            keepPace(walk);
            Held read = read(page.pageId(), walk.namespaceId(), page);
            if (!read.first().isOfNoPage()) {
                held.add(read);
                revisions += read.first().listed().revisions().size();
            }
            if (revisions >= config.revisionsAtOnce()) {
                walk = tell(walk, held);
                held.clear();
                revisions = 0;
            }
        }
        walk = tell(walk, held);
        return tellPages(walk, some);
    }

    private @Nullable Walk tellPages(Walk walk, HistoryListing.Pages some) {
        Integer namespaceAfter = namespaces.stream()
                .filter(id -> id > walk.namespaceId())
                .findFirst()
                .orElse(null);
        boolean isLast = some.next() == null && namespaceAfter == null;
        PageTitle upTo = some.next() == null || some.pages().isEmpty()
                ? null
                : some.pages().getLast().pageTitle();
        PageList.Total total = isLast ? new PageList.Total(walk.pages(), walk.revisions()) : null;
        boolean isSaying = some.next() == null || upTo != null;
        if (isSaying) {
            outlet.publish(events.pages(walk, some, walk.after(), upTo, total));
        }
        if (isLast) {
            return null;
        }
        return some.next() == null && namespaceAfter != null
                ? walk.at(namespaceAfter, null, null)
                : walk.at(walk.namespaceId(), some.next(), upTo == null ? walk.after() : upTo);
    }

    private Held read(PageId pageId, int namespaceId, PageList.ListedPage listed) {
        long mark = door.mark();
        Page page = new Page(pageId, listed.pageTitle(), namespaceId, listed.isRedirect(), null);
        return new Held(mark, page, lists.begin(pageId, null, null));
    }

    private Walk tell(Walk from, List<Held> held) {
        if (!held.isEmpty()) {
            awaitLiveChanges(clock.instant());
        }
        Walk walk = from;
        for (Held each : held) {
            Occasion occasion = Occasion.walk(walk.id(), walk.pages() + 1);
            long revisions = tell(each, occasion);
            walk = revisions == 0 ? walk : walk.told(1, revisions);
        }
        return walk;
    }

    /** A page of which something was told since it was read is read again, and then told as it is. */
    private long tell(Held held, Occasion occasion) {
        PageId pageId = held.page().pageId();
        RevisionLists.Stretch stretch = held.first();
        if (!door.tell(held.mark(), pageId, List.of(lists.event(stretch, held.page(), occasion)))) {
            stretch = lists.begin(pageId, null, null);
            if (stretch.isOfNoPage()) {
                return 0;
            }
            door.tell(lists.event(stretch, held.page(), occasion));
        }
        long revisions = stretch.listed().revisions().size();
        while (stretch.listed().next() != null) {
            stretch = lists.next(pageId, stretch);
            PageChange.RevisionList event = lists.event(stretch, held.page(), occasion);
            door.tell(event);
            revisions += event.revisions().size();
        }
        return revisions;
    }

    private void awaitLiveChanges(Instant readDt) {
        Instant giveUp = readDt.plus(config.catchUpWait());
        while (clock.instant().isBefore(giveUp)
                && !door.caughtUp().filter(readDt::isBefore).isPresent()) {
            sleep(LOOK_EVERY);
        }
    }

    private void keepPace(Walk walk) {
        if (!walk.isAtOnce()) {
            sleep(Duration.ofMinutes(1).dividedBy(config.pagesPerMinuteMax()));
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted during a walk");
            cancelled.initCause(e);
            throw cancelled;
        }
    }
}
