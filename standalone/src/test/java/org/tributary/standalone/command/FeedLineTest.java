package org.tributary.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Progress;

/** The status of a feed says how far it is, how fast, and what is wrong. */
final class FeedLineTest {
    private static final Instant STARTED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = STARTED.plusSeconds(100);

    @Test
    void a_backfill_tells_its_share_its_rate_and_the_time_left() {
        Progress progress = new Progress(250, 1000L, "pages", 250, 2000, STARTED);

        assertThat(FeedLine.of(feed(FeedState.BACKFILLING, null, progress, null), NOW))
                .isEqualTo("  somewiki backfill: backfilling, 25 % of 1,000 pages, 250 pages, 2,000 revisions,"
                        + " 20 revisions/s, 5:00 left, at {\"next\":1}");
    }

    @Test
    void a_live_feed_tells_its_lag_and_a_broken_one_its_problem() {
        assertThat(FeedLine.of(feed(FeedState.LIVE, NOW.minusSeconds(7), null, null), NOW))
                .isEqualTo("  somewiki backfill: live, 7 s behind, at {\"next\":1}");
        assertThat(FeedLine.of(feed(FeedState.BROKEN, null, null, "nothing answers"), NOW))
                .endsWith(": nothing answers");
    }

    private static FeedCheckpoint feed(
            FeedState state, @Nullable Instant caughtUp, @Nullable Progress progress, @Nullable String problem) {
        return new FeedCheckpoint(
                new WikiId("somewiki"),
                "backfill",
                state,
                "{\"next\":1}",
                "https://example.org/w/api.php",
                NOW,
                caughtUp,
                progress,
                problem);
    }
}
