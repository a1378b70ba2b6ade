package org.tributary.article.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.article.content.TestWikis;
import org.tributary.article.reading.WikiView;
import org.tributary.event.article.Licence;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Progress;

/** How a wiki is doing is told from what is wanted and from its feeds. */
final class WikiStatusTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:10:00Z");

    @Test
    void a_wiki_whose_feed_is_live_is_live_and_says_its_lag() {
        WikiStatus status = status(Following.LIVE, feed(FeedState.LIVE, null, null));

        assertThat(status.state()).isEqualTo("live");
        assertThat(status.lagSeconds()).hasValue(10L);
    }

    @Test
    void a_wiki_whose_past_is_read_says_how_far() {
        Progress progress = new Progress(42, 100L, "bytes", 3, 9, NOW);

        WikiStatus status = status(Following.IMPORTS_ONLY, feed(FeedState.BACKFILLING, progress, null));

        assertThat(status.state()).isEqualTo("backfilling");
        assertThat(status.progress()).extracting(WikiStatus.Advance::percent).containsExactly(42L);
        assertThat(status.lagSeconds()).isEmpty();
    }

    @Test
    void a_broken_feed_says_why() {
        WikiStatus status = status(Following.LIVE, feed(FeedState.BROKEN, null, "it answers HTML"));

        assertThat(status.state()).isEqualTo("broken");
        assertThat(status.problem()).hasValue("it answers HTML");
    }

    @Test
    void what_the_operator_paused_is_paused_and_what_was_read_whole_is_finished() {
        assertThat(status(Following.PAUSED, feed(FeedState.BROKEN, null, "x")).state())
                .isEqualTo("paused");
        assertThat(status(Following.IMPORTS_ONLY, feed(FeedState.FINISHED, null, null))
                        .state())
                .isEqualTo("finished");
        assertThat(status(Following.LIVE).state()).isEqualTo("backfilling");
    }

    private static WikiStatus status(Following following, FeedCheckpoint... feeds) {
        return WikiStatus.of(
                new WikiView(TestWikis.german().with(following, NOW), Licence.UNKNOWN, 1, 1, List.of(feeds)), NOW);
    }

    private static FeedCheckpoint feed(FeedState state, @Nullable Progress progress, @Nullable String problem) {
        return new FeedCheckpoint(
                TestWikis.german().wikiId(), "feed", state, "p", "s", NOW, NOW.minusSeconds(10), progress, problem);
    }
}
