package org.tributary.ingest.live;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
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
        for (String feed :
                List.of(RecentChangesFeed.NAME, BackfillFeed.NAME, CategoriesFeed.NAME, FollowedPages.NAME)) {
            checkpoints
                    .last(wikiId, feed)
                    .filter(last -> !last.position().isEmpty())
                    .ifPresent(last -> checkpoints.write(new FeedCheckpoint(
                            wikiId,
                            feed,
                            FeedState.BACKFILLING,
                            "",
                            last.source(),
                            clock.instant(),
                            null,
                            null,
                            null)));
        }
    }
}
