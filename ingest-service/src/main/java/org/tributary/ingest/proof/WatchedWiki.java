package org.tributary.ingest.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.told.ChangeWindow;
import org.tributary.ingest.push.Hint;
import org.tributary.ingest.push.PushConfig;
import org.tributary.ingest.push.PushSources;

/** All push sources of a wiki that is followed: they say when to ask it, and it says whether they tell all. */
public final class WatchedWiki implements AutoCloseable {
    private static final Duration FIRST_LOOK_AGAIN = Duration.ofMillis(250);

    private final List<WatchedSource> sources;
    private final WakeUp wakeUp;
    private final PushConfig config;
    private Duration lookAgain = FIRST_LOOK_AGAIN;
    private long begunNanos = System.nanoTime();
    private long completeNanos = System.nanoTime();

    WatchedWiki(List<WatchedSource> sources, WakeUp wakeUp, PushConfig config) {
        this.sources = List.copyOf(sources);
        this.wakeUp = wakeUp;
        this.config = config;
    }

    void start(PushSources listened, Wiki wiki) {
        sources.forEach(each -> each.start(listened, wiki));
    }

    /**
     * Takes note of what the wiki's record shows.
     *
     * @param since from where the window was asked
     * @param askedNanos when it was asked, by {@link System#nanoTime()}
     */
    public void shown(Instant since, ChangeWindow window, long askedNanos) {
        sources.forEach(each -> each.shown(since, window, askedNanos));
        if (window.isComplete()) {
            completeNanos = askedNanos;
        }
    }

    /** Takes the hints that the record should have shown by now and did not. */
    public List<Hint> takeOverdue() {
        return sources.stream()
                .flatMap(each -> each.takeOverdue(completeNanos).stream())
                .distinct()
                .toList();
    }

    /** Whether the record shows by now what a hint is about. */
    public boolean isShown(Hint hint) {
        return sources.stream().anyMatch(each -> each.isShown(hint));
    }

    /** Everything that the record showed so far is durable. */
    public void settled() {
        sources.forEach(WatchedSource::settled);
    }

    /**
     * Waits until it is time to ask the wiki again: at once when a source told of something, later than usual while the
     * sources have shown that they tell everything.
     *
     * @param interval the usual pause
     */
    public void awaitNext(Duration interval) throws InterruptedException {
        if (sources.isEmpty()) {
            Thread.sleep(interval);
            return;
        }
        if (wakeUp.sleep(pause(interval))) {
            wakeUp.rest(config.linger());
        }
        Duration distance = config.pollIntervalMin().minusNanos(System.nanoTime() - begunNanos);
        if (distance.isPositive()) {
            wakeUp.rest(distance);
        }
        begunNanos = System.nanoTime();
    }

    /** What was told may show in the record a little later, so it is looked for again soon, and then less often. */
    private Duration pause(Duration interval) {
        if (sources.stream().anyMatch(WatchedSource::isWaiting)) {
            Duration soon = lookAgain.compareTo(interval) < 0 ? lookAgain : interval;
            lookAgain = soon.multipliedBy(2);
            return soon;
        }
        lookAgain = FIRST_LOOK_AGAIN;
        boolean isTrusted = sources.stream().allMatch(WatchedSource::isTrusted);
        return Stream.of(interval, isTrusted ? config.pollIntervalTrusted() : interval)
                .max(Duration::compareTo)
                .orElse(interval);
    }

    /** Listens no more. */
    @Override
    public void close() {
        sources.forEach(WatchedSource::close);
    }
}
