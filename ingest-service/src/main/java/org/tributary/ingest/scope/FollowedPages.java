package org.tributary.ingest.scope;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.checkpoint.Checkpoints;

/**
 * The pages of a wiki that are known by their numbers: those that were found in a category or at a title of the plan, and
 * those that were moved out of scope. They stay followed until the plan changes, and outlive this process as a
 * checkpoint; so one that vanishes unseen can still be asked for.
 */
public final class FollowedPages {
    /** The name under which they are kept; it is no feed that could be read. */
    public static final String NAME = "followed-pages";

    private static final EventCodec<Kept> CODEC = new EventCodec<>(Kept.class);

    private final WikiId wikiId;
    private final String source;
    private final String plan;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final int pagesMax;
    private @Nullable NavigableSet<PageId> pages;
    private boolean isChanged;

    FollowedPages(Wiki wiki, Checkpoints checkpoints, Clock clock, int pagesMax) {
        this.wikiId = wiki.wikiId();
        this.source = String.valueOf(wiki.apiUrl());
        this.plan = PlanMark.of(wiki.followedBy());
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.pagesMax = pagesMax;
    }

    /** What is kept, and under which plan it came together. */
    record Kept(String plan, String pages) {}

    /** Whether this page is one of them. */
    public synchronized boolean holds(PageId page) {
        return pages().contains(page);
    }

    /** Follows this page from now on; false when there is no room for it. */
    public synchronized boolean add(PageId page) {
        if (pages().contains(page)) {
            return true;
        }
        if (pages().size() >= pagesMax) {
            return false;
        }
        isChanged = true;
        return pages().add(page);
    }

    /** Some of them in the order of their numbers, after the one given. */
    synchronized List<PageId> after(long number, int limit) {
        return pages().tailSet(new PageId(number + 1)).stream().limit(limit).toList();
    }

    int pagesMax() {
        return pagesMax;
    }

    /** Returns when all that was added is durable; to be called before any feed's position passes what added it. */
    public synchronized void keep() {
        if (!isChanged) {
            return;
        }
        Kept kept = new Kept(plan, PageNumbers.pack(pages()));
        checkpoints.write(new FeedCheckpoint(
                wikiId,
                NAME,
                FeedState.FINISHED,
                new String(CODEC.encode(kept), StandardCharsets.UTF_8),
                source,
                clock.instant(),
                null,
                null,
                null));
        isChanged = false;
    }

    private NavigableSet<PageId> pages() {
        NavigableSet<PageId> known = pages;
        if (known == null) {
            known = checkpoints
                    .last(wikiId, NAME)
                    .map(FeedCheckpoint::position)
                    .map(this::unpack)
                    .orElseGet(TreeSet::new);
            pages = known;
        }
        return known;
    }

    private NavigableSet<PageId> unpack(String position) {
        if (position.isEmpty()) {
            return new TreeSet<>();
        }
        try {
            Kept kept = CODEC.decode(position.getBytes(StandardCharsets.UTF_8));
            return kept.plan().equals(plan) ? PageNumbers.unpack(kept.pages()) : new TreeSet<>();
        } catch (MalformedEventException e) {
            throw new IllegalStateException("what was kept of the followed pages of " + wikiId + " is damaged", e);
        }
    }
}
