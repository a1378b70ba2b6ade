package org.tributary.standalone.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Progress;
import org.tributary.standalone.terminal.Work;

/** How a feed is doing, in one line: its state, its lag, how far it has come, where it reads on, and what is wrong. */
final class FeedLine {
    private static final int POSITION_CHARACTERS_MAX = 120;

    private FeedLine() {}

    static String of(FeedCheckpoint feed, Instant now) {
        StringBuilder line = new StringBuilder("  ")
                .append(feed.wikiId())
                .append(' ')
                .append(feed.feed())
                .append(": ")
                .append(feed.state().name().toLowerCase(Locale.ROOT));
        Instant caughtUp = feed.caughtUpDt();
        if (caughtUp != null) {
            long seconds = Math.max(0, Duration.between(caughtUp, now).toSeconds());
            line.append(String.format(Locale.ROOT, ", %,d s behind", seconds));
        }
        Progress progress = feed.progress();
        if (progress != null) {
            line.append(", ").append(told(progress, feed, now));
        }
        if (!feed.position().isEmpty() && feed.state() != FeedState.FINISHED) {
            line.append(", at ").append(shortened(feed.position()));
        }
        @Nullable String problem = feed.problem();
        return problem == null
                ? line.toString()
                : line.append(": ").append(problem).toString();
    }

    /** Of work under way share, rate and time left as well; of work that is done or stopped only what was read. */
    private static String told(Progress progress, FeedCheckpoint feed, Instant now) {
        if (feed.state() != FeedState.BACKFILLING) {
            return String.format(Locale.ROOT, "%,d pages, %,d revisions read", progress.pages(), progress.revisions());
        }
        return new Work(
                        progress.done(),
                        progress.total(),
                        progress.unit(),
                        progress.pages(),
                        progress.revisions(),
                        Duration.between(progress.startedDt(), now))
                .line();
    }

    private static String shortened(String position) {
        return position.length() <= POSITION_CHARACTERS_MAX
                ? position
                : position.substring(0, POSITION_CHARACTERS_MAX) + "…";
    }
}
