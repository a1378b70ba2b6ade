package org.tributary.article.resolve;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.article.reading.WikiView;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Progress;

/**
 * How the copy of a wiki is doing, told from what its operator wants and how its feeds are.
 *
 * @param state {@code backfilling}, {@code live}, {@code paused}, {@code finished} or {@code broken}
 * @param lagSeconds how long ago everything on the wiki had been read; empty unless it is followed live
 * @param progress of every feed that reads the past or compares the copy with its wiki
 * @param problem of the feed that is broken
 */
public record WikiStatus(String state, Optional<Long> lagSeconds, List<Advance> progress, Optional<String> problem) {

    public WikiStatus {
        progress = List.copyOf(progress);
    }

    /**
     * How far a feed has come.
     *
     * @param percent of the total, where that is known
     */
    public record Advance(
            String feed,
            long done,
            @Nullable Long total,
            String unit,
            long pages,
            long revisions,
            @JsonProperty("started_dt") Instant startedDt,
            @Nullable Long percent) {}

    public static WikiStatus of(WikiView view, Instant now) {
        List<Advance> progress = view.feeds().stream()
                .filter(feed -> feed.state() == FeedState.BACKFILLING || feed.state() == FeedState.LIVE)
                .map(WikiStatus::advance)
                .flatMap(Optional::stream)
                .toList();
        Optional<String> problem = view.feeds().stream()
                .filter(feed -> feed.state() == FeedState.BROKEN)
                .map(feed -> Objects.requireNonNullElse(feed.problem(), "a feed cannot go on"))
                .findFirst();
        return new WikiStatus(state(view), lag(view, now), progress, problem);
    }

    private static String state(WikiView view) {
        if (view.wiki().following() == Following.PAUSED) {
            return "paused";
        }
        if (has(view, FeedState.BROKEN)) {
            return "broken";
        }
        boolean isFollowed = view.wiki().following() == Following.LIVE;
        if (has(view, FeedState.BACKFILLING) || (isFollowed && !has(view, FeedState.LIVE))) {
            return "backfilling";
        }
        return isFollowed ? "live" : "finished";
    }

    private static Optional<Long> lag(WikiView view, Instant now) {
        if (view.wiki().following() != Following.LIVE) {
            return Optional.empty();
        }
        return view.feeds().stream()
                .filter(feed -> feed.state() == FeedState.LIVE || feed.state() == FeedState.BROKEN)
                .map(FeedCheckpoint::caughtUpDt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(caughtUp -> Math.max(0, Duration.between(caughtUp, now).toSeconds()));
    }

    private static boolean has(WikiView view, FeedState state) {
        return view.feeds().stream().anyMatch(feed -> feed.state() == state);
    }

    private static Optional<Advance> advance(FeedCheckpoint feed) {
        Progress progress = feed.progress();
        if (progress == null) {
            return Optional.empty();
        }
        Long total = progress.total();
        Long percent = total == null || total == 0 ? null : Math.min(100, progress.done() * 100 / total);
        return Optional.of(new Advance(
                feed.feed(),
                progress.done(),
                total,
                progress.unit(),
                progress.pages(),
                progress.revisions(),
                progress.startedDt(),
                percent));
    }
}
