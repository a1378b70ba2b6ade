package org.tributary.ingest.live;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedState;
import org.tributary.ingest.live.loop.ChangeFeed;
import org.tributary.ingest.live.loop.FeedStep;
import org.tributary.ingest.live.loop.Positions;
import org.tributary.ingest.live.telling.IgnoredRows;
import org.tributary.ingest.live.telling.IgnoredRows.Reason;
import org.tributary.ingest.live.telling.WholePages;
import org.tributary.ingest.scope.CategoryWatch;
import org.tributary.ingest.scope.CategoryWatch.Newcomers;
import org.tributary.ingest.scope.PlanScope;

/** Pages that come into the categories of a plan: each is read whole, and followed from then on. */
final class CategoriesFeed implements ChangeFeed {
    static final String NAME = "categories";

    private final PlanScope scope;
    private final WholePages pages;
    private final IgnoredRows ignored;
    private final Duration interval;
    private @Nullable FeedStep last;
    private long lastNanos;

    CategoriesFeed(PlanScope scope, WholePages pages, IgnoredRows ignored, Duration interval) {
        this.scope = scope;
        this.pages = pages;
        this.ignored = ignored;
        this.interval = interval;
    }

    /** Up to when it is known who came. */
    record Watched(Instant since) {}

    static String begin(CategoryWatch categories) {
        return Positions.write(new Watched(categories.now()));
    }

    @Override
    public FeedStep read(String position) {
        FeedStep before = last;
        if (before != null && System.nanoTime() - lastNanos < interval.toNanos()) {
            return before;
        }
        FeedStep step = ask(position);
        last = step;
        lastNanos = System.nanoTime();
        return step;
    }

    private FeedStep ask(String position) {
        Newcomers newcomers =
                scope.categories().since(Positions.read(position, Watched.class).since());
        scope.followed().keep();
        pages.tellBeside(newcomers.pages());
        ignored.add(Reason.NO_ROOM, newcomers.withoutRoom());
        @Nullable
        String notice = newcomers.withoutRoom() == 0
                ? null
                : newcomers.withoutRoom() + " pages of the categories are not followed: there are more than"
                        + " tributary.ingest.scope.pages-max";
        return new FeedStep(Positions.write(new Watched(newcomers.until())), FeedState.LIVE, true, null, null, notice);
    }
}
