package org.tributary.ingest.live;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.live.loop.ChangeFeed;
import org.tributary.ingest.live.loop.FeedStep;
import org.tributary.ingest.live.telling.ToldPages;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.reconcile.LiveDoor;
import org.tributary.ingest.reconcile.Reconciler;
import org.tributary.ingest.reconcile.RepairInbox;
import org.tributary.ingest.scope.PagesOfPlan;

/** Compares and repairs beside the live feed: lists go out through the same door, behind what was told live. */
public final class ReconcilingFeed implements ChangeFeed {
    public static final String NAME = "reconcile";

    private final Reconciler reconciler;

    ReconcilingFeed(
            Wiki wiki,
            WikiReader reader,
            PagesOfPlan plan,
            RepairInbox inbox,
            Reconciling reconciling,
            ToldPages told,
            Checkpoints checkpoints,
            Clock clock) {
        this.reconciler = new Reconciler(
                wiki,
                reader,
                plan,
                inbox,
                reconciling.outlet(),
                new Door(wiki.wikiId(), told, checkpoints),
                reconciling.config(),
                clock);
    }

    @Override
    public FeedStep read(String position) {
        Reconciler.Step step = reconciler.step(position);
        return new FeedStep(step.position(), FeedState.LIVE, step.isIdle(), null, step.progress(), step.notice());
    }

    /** What the live feed has told, and how far it is. */
    private record Door(WikiId wikiId, ToldPages told, Checkpoints checkpoints) implements LiveDoor {

        @Override
        public long mark() {
            return told.mark();
        }

        @Override
        public boolean tell(long mark, PageId pageId, List<? extends PageChange> events) {
            return told.tellHistory(mark, pageId, events);
        }

        @Override
        public void tell(PageChange event) {
            told.tell(event);
        }

        @Override
        public Optional<Instant> caughtUp() {
            return checkpoints.last(wikiId, RecentChangesFeed.NAME).map(FeedCheckpoint::caughtUpDt);
        }

        @Override
        public boolean isPastRead() {
            return checkpoints
                    .last(wikiId, BackfillFeed.NAME)
                    .filter(last -> last.state() == FeedState.FINISHED)
                    .isPresent();
        }
    }
}
