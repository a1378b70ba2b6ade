package org.tributary.ingest.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.repair.PageList;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.HistoryListing;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.publish.RepairOutlet;
import org.tributary.ingest.scope.PagesOfPlan;
import org.tributary.ingest.scope.TitleRange;

/**
 * Walks over the pages of a wiki that are followed: whole namespaces and beginnings of titles by their titles, all others
 * by their numbers. What is listed is told only after live changes have caught up with it: then whatever differs still
 * was never told of by the wiki.
 */
final class Walking {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final WikiReader reader;
    private final HistoryListing listing;
    private final PagesOfPlan plan;
    private final RevisionLists lists;
    private final ListEvents events;
    private final RepairOutlet outlet;
    private final LiveDoor door;
    private final ReconcileConfig config;
    private final Clock clock;
    private final List<TitleRange> ranges;

    Walking(
            Wiki wiki,
            WikiReader reader,
            PagesOfPlan plan,
            RevisionLists lists,
            RepairOutlet outlet,
            LiveDoor door,
            ReconcileConfig config,
            Clock clock) {
        this.reader = reader;
        this.listing = reader.listing();
        this.plan = plan;
        this.lists = lists;
        this.events = new ListEvents(wiki, clock);
        this.outlet = outlet;
        this.door = door;
        this.config = config;
        this.clock = clock;
        this.ranges = plan.ranges();
    }

    /** The first pages read of a page, held back until live changes have caught up. */
    private record Held(long mark, Page page, RevisionLists.Stretch first) {}

    Walk begin(String id, boolean isAtOnce, @Nullable String notice) {
        plan.beginWalk();
        TitleRange first = ranges.isEmpty() ? null : ranges.getFirst();
        return new Walk(
                id,
                isAtOnce,
                notice,
                clock.instant(),
                first,
                null,
                null,
                0,
                0,
                plan.total().orElse(0));
    }

    /** Lists some pages; null when these were the last. */
    @Nullable
    Walk step(Walk from) {
        TitleRange range = from.range();
        if (range == null) {
            return stepByNumber(from);
        }
        return ranges.contains(range) ? stepByTitle(from, range) : endRange(from, range);
    }

    /** Ends a walk where it is. */
    void end(Walk walk) {
        outlet.publish(events.end(walk, reader.now()));
    }

    /** A page that the wiki does not have any more is listed as well: with nothing. */
    private @Nullable Walk stepByNumber(Walk from) {
        org.tributary.ingest.mediawiki.told.PageList some = plan.others(from.next(), config.pagesPerStep());
        List<Page> pages = some.pages().stream().map(Walking::unseen).toList();
        Walk walk = tellPages(from, pages, true);
        if (some.next() != null) {
            return walk.at(null, some.next(), null);
        }
        end(walk);
        return null;
    }

    /** A page of which nothing but its number is known goes by the title under which a wiki finds it by that. */
    private static Page unseen(PageId pageId) {
        return new Page(pageId, new PageTitle("Special:Redirect/page/" + pageId), 0, false, null);
    }

    private @Nullable Walk stepByTitle(Walk from, TitleRange range) {
        HistoryListing.Pages some =
                listing.pages(range.namespaceId(), range.beginning(), from.next(), config.pagesPerStep());
        List<Page> pages = some.pages().stream()
                .filter(each -> plan.isNew(each.pageId()))
                .map(each -> new Page(each.pageId(), each.pageTitle(), range.namespaceId(), each.isRedirect(), null))
                .toList();
        return tellRange(tellPages(from, pages, false), range, some);
    }

    private Walk tellPages(Walk from, List<Page> pages, boolean areMissingTold) {
        Walk walk = from;
        List<Held> held = new ArrayList<>();
        int revisions = 0;
        for (Page page : pages) {
            keepPace(walk);
            Held read = read(page);
            if (areMissingTold || !read.first().isOfNoPage()) {
                held.add(read);
                revisions += read.first().listed().revisions().size();
            }
            if (revisions >= config.revisionsAtOnce()) {
                walk = tell(walk, held);
                held.clear();
                revisions = 0;
            }
        }
        return tell(walk, held);
    }

    private @Nullable Walk tellRange(Walk walk, TitleRange range, HistoryListing.Pages some) {
        boolean isLast = some.next() == null && isLast(range);
        PageTitle upTo = some.next() == null || some.pages().isEmpty()
                ? null
                : some.pages().getLast().pageTitle();
        PageList.Total total = isLast ? new PageList.Total(walk.pages(), walk.revisions()) : null;
        boolean isSaying = some.next() == null || upTo != null;
        if (isSaying) {
            outlet.publish(events.pages(walk, range, some, upTo, total));
        }
        if (isLast) {
            return null;
        }
        return some.next() == null
                ? afterRange(walk, range)
                : walk.at(range, some.next(), upTo == null ? walk.after() : upTo);
    }

    private boolean isLast(TitleRange range) {
        return !plan.hasOthers() && after(range).isEmpty();
    }

    private Walk afterRange(Walk walk, TitleRange range) {
        return walk.at(after(range).orElse(null), null, null);
    }

    private Optional<TitleRange> after(TitleRange range) {
        return ranges.stream().filter(each -> each.compareTo(range) > 0).findFirst();
    }

    /** The plan was changed during the walk, and does not mean these titles any more. */
    private @Nullable Walk endRange(Walk walk, TitleRange range) {
        if (!isLast(range)) {
            return afterRange(walk, range);
        }
        end(walk);
        return null;
    }

    private Held read(Page page) {
        long mark = door.mark();
        return new Held(mark, page, lists.begin(page.pageId(), null, null));
    }

    private Walk tell(Walk from, List<Held> held) {
        if (!held.isEmpty()) {
            awaitLiveChanges(clock.instant());
        }
        Walk walk = from;
        for (Held each : held) {
            Occasion occasion = Occasion.walk(walk.id(), walk.pages() + 1);
            OptionalLong revisions = tell(each, occasion);
            walk = revisions.isEmpty() ? walk : walk.told(1, revisions.getAsLong());
        }
        return walk;
    }

    /**
     * A page of which something was told since it was read is read again, and then told as it is.
     *
     * @return how many revisions were told; empty where nothing was, as the page has just gone
     */
    private OptionalLong tell(Held held, Occasion occasion) {
        PageId pageId = held.page().pageId();
        RevisionLists.Stretch stretch = held.first();
        if (!door.tell(held.mark(), pageId, List.of(lists.event(stretch, held.page(), occasion)))) {
            stretch = lists.begin(pageId, null, null);
            if (stretch.isOfNoPage()) {
                return OptionalLong.empty();
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
        return OptionalLong.of(revisions);
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
