package org.tributary.ingest.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Progress;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.live.loop.ChangeFeed;
import org.tributary.ingest.live.loop.FeedLoop;
import org.tributary.ingest.live.loop.FeedLoop.Surroundings;
import org.tributary.ingest.live.loop.LiveConfig;
import org.tributary.ingest.live.loop.Positions;
import org.tributary.ingest.live.telling.ChangeEvents;
import org.tributary.ingest.live.telling.IgnoredRows;
import org.tributary.ingest.live.telling.RowTeller;
import org.tributary.ingest.live.telling.ToldPages;
import org.tributary.ingest.live.telling.WholePages;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.proof.WatchedWiki;
import org.tributary.ingest.proof.Watches;
import org.tributary.ingest.reconcile.Reconciler;
import org.tributary.ingest.reconcile.RepairInbox;
import org.tributary.ingest.reconcile.RevisionLists;
import org.tributary.ingest.scope.PlanScope;

/** The feeds of one wiki while it is followed from here: recent changes, and beside them the backfill until it is done. */
final class FollowedWiki {
    private static final Logger LOG = Logger.getLogger(FollowedWiki.class);

    private final Wiki wiki;
    private final WikiReader reader;
    private final IgnoredRows ignored;
    private final Reconciling reconciling;
    private final RepairInbox inbox;
    private final Surroundings surroundings;
    private final Checkpoints checkpoints;
    private final LiveConfig config;
    private final ToldPages told;
    private final PlanScope scope;
    private final WholePages pages;
    private final Watches watches;
    private @Nullable WatchedWiki watched;
    private final List<Running> running = new ArrayList<>();
    private boolean isStopped;
    private @Nullable Thread site;

    FollowedWiki(
            Wiki wiki,
            WikiReader reader,
            IgnoredRows ignored,
            Reconciling reconciling,
            Surroundings surroundings,
            Watches watches) {
        this.wiki = wiki;
        this.reader = reader;
        this.ignored = ignored;
        this.reconciling = reconciling;
        this.inbox = reconciling.inbox(wiki.wikiId());
        this.surroundings = surroundings;
        this.watches = watches;
        this.checkpoints = surroundings.checkpoints();
        this.config = surroundings.config();
        this.told = new ToldPages(surroundings.sink(), config.pagesRemembered(), completing());
        this.scope = PlanScope.of(wiki, reader, checkpoints, surroundings.scope(), surroundings.clock());
        this.pages = new WholePages(reader, events(), told, wiki.followedBy().history());
    }

    Wiki wiki() {
        return wiki;
    }

    /** Begins to follow, or goes on from the checkpoints; returns at once. */
    synchronized void start() {
        run(RecentChangesFeed.NAME, this::recentChanges, this::beginRecentChanges);
        run(ReconcilingFeed.NAME, this::reconciled, () -> Reconciler.beginning(surroundings.clock()));
        SiteWatch watch =
                new SiteWatch(wiki.wikiId(), reader, surroundings.wikis(), config.siteInterval(), surroundings.clock());
        site = Thread.ofVirtual().name("site " + wiki.wikiId()).start(watch);
    }

    private UnaryOperator<PageChange> completing() {
        return wiki.followedBy().sourceHtml() ? surroundings.html().apply(reader)::with : UnaryOperator.identity();
    }

    /** Stops all feeds; when this returns, nothing more is published. */
    void stop() {
        List<Running> stopping;
        synchronized (this) {
            isStopped = true;
            if (site != null) {
                site.interrupt();
            }
            stopping = List.copyOf(running);
        }
        stopping.forEach(Running::stop);
        stopping.forEach(each -> each.await(config.stopWait()));
        inbox.close();
        synchronized (this) {
            if (watched != null) {
                watched.close();
            }
        }
    }

    /** Says in the checkpoints of all feeds that follow the wiki that they are paused. */
    void markPaused() {
        for (String feed : feeds()) {
            checkpoints
                    .last(wiki.wikiId(), feed)
                    .filter(last -> last.state() != FeedState.FINISHED)
                    .ifPresent(last -> checkpoints.write(new FeedCheckpoint(
                            last.wikiId(),
                            feed,
                            FeedState.PAUSED,
                            last.position(),
                            last.source(),
                            surroundings.clock().instant(),
                            last.caughtUpDt(),
                            last.progress(),
                            null)));
        }
    }

    private List<String> feeds() {
        return checkpoints.all().stream()
                .filter(each -> each.wikiId().equals(wiki.wikiId()))
                .map(FeedCheckpoint::feed)
                .filter(feed -> feed.equals(RecentChangesFeed.NAME)
                        || feed.equals(BackfillFeed.NAME)
                        || feed.equals(CategoriesFeed.NAME)
                        || feed.equals(ReconcilingFeed.NAME)
                        || feed.startsWith(Watches.FEEDS))
                .toList();
    }

    /** The place in recent changes is taken before the backfill begins, so that nothing falls between the two. */
    private String beginRecentChanges() {
        String position = RecentChangesFeed.begin(reader);
        writeBackfillBeginning();
        checkpoints.write(new FeedCheckpoint(
                wiki.wikiId(),
                RecentChangesFeed.NAME,
                FeedState.LIVE,
                position,
                reader.address(),
                surroundings.clock().instant(),
                null,
                null,
                null));
        return position;
    }

    private ChangeFeed recentChanges() {
        watchCategories();
        startBackfillIfUnfinished();
        RowTeller teller = new RowTeller(
                reader,
                events(),
                told,
                ignored,
                new RevisionLists(wiki, reader, surroundings.clock()),
                config.revisionsAtOnce(),
                scope.rows(),
                pages);
        RecentChangesFeed feed =
                new RecentChangesFeed(reader, teller, config, ignored, surroundings.clock(), this::relist);
        return new WatchedFeed(
                wiki.wikiId(),
                feed,
                watched(),
                watches.silenceProbe(wiki, reader, RecentChangesFeed.NAME, config.lateRowWait()),
                new WatchedFeed.LateRevisions(reader, events(), told, scope.rows()),
                watches.gaps(),
                this::relist);
    }

    /** Push sources are listened to once, however often the feed of recent changes begins anew. */
    private WatchedWiki watched() {
        synchronized (this) {
            if (watched != null) {
                return watched;
            }
        }
        WatchedWiki begun = watches.watch(wiki);
        synchronized (this) {
            watched = begun;
            if (isStopped) {
                begun.close();
            }
            return begun;
        }
    }

    /** The wiki is asked without holding the lock, so that whoever stops us need not wait for its answer. */
    private void startBackfillIfUnfinished() {
        Optional<FeedCheckpoint> last = checkpoints.last(wiki.wikiId(), BackfillFeed.NAME);
        boolean isRunning = isRunning(BackfillFeed.NAME);
        boolean isOfThisPlan = last.filter(each -> BackfillFeed.isOf(wiki.followedBy(), each.position()))
                .isPresent();
        boolean isFinished =
                last.filter(each -> each.state() == FeedState.FINISHED).isPresent();
        if (!isRunning && !isOfThisPlan) {
            writeBackfillBeginning();
        }
        if (!isRunning && !(isFinished && isOfThisPlan)) {
            run(
                    BackfillFeed.NAME,
                    () -> new BackfillFeed(scope.pages().again(), pages, config.pagesPerStep()),
                    () -> BackfillFeed.begin(scope.pages(), wiki.followedBy(), surroundings.clock(), null));
        }
    }

    private synchronized boolean isRunning(String feed) {
        return running.stream().anyMatch(each -> each.isFor(feed));
    }

    private void watchCategories() {
        if (!scope.categories().isNeeded()) {
            new FeedBeginnings(checkpoints, surroundings.clock())
                    .begin(wiki.wikiId(), CategoriesFeed.NAME, FeedState.FINISHED);
        }
        if (scope.categories().isNeeded() && !isRunning(CategoriesFeed.NAME)) {
            run(
                    CategoriesFeed.NAME,
                    () -> new CategoriesFeed(
                            scope, pages, ignored, surroundings.scope().categoriesInterval()),
                    () -> CategoriesFeed.begin(scope.categories()));
        }
    }

    private ChangeFeed reconciled() {
        return new ReconcilingFeed(
                wiki, reader, scope.pages().again(), inbox, reconciling, told, checkpoints, surroundings.clock());
    }

    /** What the wiki no longer tells is found by comparing everything. */
    private void relist(String notice) {
        LOG.warnf("TRIB-1304 %s: %s", wiki.wikiId(), notice);
        reconciling.repairGap(wiki.wikiId(), notice, surroundings);
    }

    private void writeBackfillBeginning() {
        String position = BackfillFeed.begin(scope.pages(), wiki.followedBy(), surroundings.clock(), null);
        Positions.Backfill beginning = Positions.read(position, Positions.Backfill.class);
        checkpoints.write(new FeedCheckpoint(
                wiki.wikiId(),
                BackfillFeed.NAME,
                FeedState.BACKFILLING,
                position,
                reader.address(),
                surroundings.clock().instant(),
                null,
                new Progress(0, beginning.pagesTotal(), "pages", 0, 0, beginning.startedDt()),
                null));
    }

    private ChangeEvents events() {
        return new ChangeEvents(wiki, surroundings.clock());
    }

    private synchronized void run(String feed, Supplier<ChangeFeed> feeds, Supplier<String> beginning) {
        if (isStopped) {
            return;
        }
        running.removeIf(each -> each.isFor(feed) && !each.thread().isAlive());
        FeedLoop loop = new FeedLoop(wiki.wikiId(), feed, reader.address(), feeds, beginning, surroundings);
        Thread thread = Thread.ofVirtual().name(feed + " " + wiki.wikiId()).start(loop);
        running.add(new Running(feed, loop, thread));
    }

    /** A feed that was started. */
    private record Running(String feed, FeedLoop loop, Thread thread) {
        boolean isFor(String name) {
            return feed.equals(name) && thread.isAlive();
        }

        void stop() {
            loop.stop();
            thread.interrupt();
        }

        void await(Duration patience) {
            try {
                if (!thread.join(patience)) {
                    LOG.warnf("TRIB-1305 feed %s does not stop", feed);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
