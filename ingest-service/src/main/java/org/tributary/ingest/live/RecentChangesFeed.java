package org.tributary.ingest.live;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.event.wiki.FeedState;
import org.tributary.ingest.live.loop.ChangeFeed;
import org.tributary.ingest.live.loop.FeedStep;
import org.tributary.ingest.live.loop.LiveConfig;
import org.tributary.ingest.live.loop.Positions;
import org.tributary.ingest.live.loop.Positions.Recent;
import org.tributary.ingest.live.telling.IgnoredRows;
import org.tributary.ingest.live.telling.IgnoredRows.Reason;
import org.tributary.ingest.live.telling.RowOrder;
import org.tributary.ingest.live.telling.RowTeller;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeWindow;

/** What happens on a wiki now, from its recent changes, logs and new revisions, each question overlapping the one before. */
final class RecentChangesFeed implements ChangeFeed {
    static final String NAME = "recent-changes";

    private final WikiReader reader;
    private final RowTeller teller;
    private final LiveConfig config;
    private final IgnoredRows ignored;
    private final Clock clock;
    private final Consumer<String> relist;
    private final ClockTurnedBack turnedBack;
    private final RowOrder order = new RowOrder();
    private boolean isContinuing;
    private boolean hasLookedForAGap;
    private WindowWitness witness = (_, _, _) -> {};

    /** A feed that asks for all pages to be listed again when the wiki has forgotten changes that we need. */
    RecentChangesFeed(
            WikiReader reader,
            RowTeller teller,
            LiveConfig config,
            IgnoredRows ignored,
            Clock clock,
            Consumer<String> relist) {
        this.reader = reader;
        this.teller = teller;
        this.config = config;
        this.ignored = ignored;
        this.clock = clock;
        this.relist = relist;
        this.turnedBack = new ClockTurnedBack(reader, config);
    }

    /** Where to begin with a wiki that is followed from now on. */
    static String begin(WikiReader reader) {
        Instant now = reader.now();
        long rcId = reader.newestChange().map(ChangeRow::rcId).orElse(0L);
        return Positions.write(new Recent(now, rcId));
    }

    @Override
    public FeedStep read(String position) {
        Recent from = Positions.read(position, Recent.class);
        if (!hasLookedForAGap) {
            lookForAGap(from);
            hasLookedForAGap = true;
        }
        Instant asked = clock.instant();
        Instant since = isContinuing ? from.since() : from.since().minus(config.overlap());
        ChangeWindow window = tell(since);
        boolean isTurnedBack = turnedBack.isTold(window, from);
        if (isTurnedBack) {
            window = tell(turnedBack.readOnFrom(window, from));
        }
        isContinuing = !window.isComplete();
        order.forgetBefore(window.end().minus(config.overlap().multipliedBy(2)));
        Instant end = isTurnedBack ? window.end() : later(window.end(), from.since());
        Recent reached = new Recent(end, greatest(window, from.rcId()));
        return new FeedStep(
                Positions.write(reached),
                FeedState.LIVE,
                window.isComplete(),
                window.isComplete() ? asked : window.end(),
                null,
                null);
    }

    /** Shows every window to somebody else as well. */
    void showTo(WindowWitness wanted) {
        witness = wanted;
    }

    /** Reads once more what happened from an instant on and tells what was not told; the place stays as it is. */
    void readAgain(Instant from) {
        ChangeWindow window = tell(from);
        Instant since = from;
        while (!window.isComplete() && window.end().isAfter(since)) {
            since = window.end();
            window = tell(since);
        }
    }

    private ChangeWindow tell(Instant since) {
        long askedNanos = System.nanoTime();
        ChangeWindow window = reader.changesSince(since, config.categorize());
        witness.shown(since, window, askedNanos);
        List<ChangeRow> rows = order.takeNew(
                window,
                window.wikiNow().minus(config.lateRowWait()),
                window.wikiNow().minus(config.lateRevisionWait()));
        ignored.add(Reason.NOT_A_PAGE_CHANGE, window.ignoredRows());
        teller.tell(rows);
        teller.tellCategories(order.takeNewCategorizations(window));
        return window;
    }

    /** A wiki keeps recent changes for a while only: was our place among those it has thrown away? */
    private void lookForAGap(Recent from) {
        Optional<ChangeRow> oldest = reader.oldestChange();
        boolean isWhole = oldest.map(row -> row.rcId() == null
                        || row.rcId() <= from.rcId() + 1
                        || !row.timestamp().isAfter(from.since()))
                .orElse(from.rcId() == 0);
        if (!isWhole) {
            relist.accept("the wiki no longer tells what changed from " + from.since() + " to "
                    + oldest.map(row -> row.timestamp().toString()).orElse("now")
                    + ", so all of it is compared and what differs is told again");
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static long greatest(ChangeWindow window, long known) {
        return window.rows().stream()
                .mapToLong(row -> row.rcId() == null ? 0 : row.rcId())
                .reduce(known, Math::max);
    }
}
