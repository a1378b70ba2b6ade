package org.tributary.ingest.live;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.scope.FollowedPages;

/** Makes the live feeds of a wiki begin at their beginning. */
@Singleton
public final class FeedBeginnings {
    private final Checkpoints checkpoints;
    private final Clock clock;

    FeedBeginnings(Checkpoints checkpoints, Clock clock) {
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** A wiki that was forgotten and is followed again must be read whole, since all that was held is withdrawn. */
    public void forget(WikiId wikiId) {
        begin(wikiId, RecentChangesFeed.NAME, FeedState.BACKFILLING);
        begin(wikiId, BackfillFeed.NAME, FeedState.BACKFILLING);
        begin(wikiId, ReconcilingFeed.NAME, FeedState.BACKFILLING);
        begin(wikiId, CategoriesFeed.NAME, FeedState.FINISHED);
        begin(wikiId, FollowedPages.NAME, FeedState.FINISHED);
    }

    /** Makes one feed begin at its beginning, when it is next read. */
    void begin(WikiId wikiId, String feed, FeedState state) {
        checkpoints
                .last(wikiId, feed)
                .filter(last -> !last.position().isEmpty())
                .ifPresent(last -> checkpoints.write(
                        new FeedCheckpoint(wikiId, feed, state, "", last.source(), clock.instant(), null, null, null)));
    }
}
