package org.tributary.ingest.live.loop;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Progress;
import org.tributary.ingest.checkpoint.CheckpointException;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.html.SourceHtml;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.wire.WikiProblem;
import org.tributary.ingest.publish.PageChangeSink;
import org.tributary.ingest.publish.PublishingException;
import org.tributary.ingest.scope.ScopeConfig;
import org.tributary.ingest.wiki.Wikis;

/**
 * Runs one feed on a thread of its own until it is stopped or has nothing more to read. A position is written down only
 * after everything before it is durable; whatever goes wrong, the feed goes on from what was written.
 */
public final class FeedLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(FeedLoop.class);

    private final WikiId wikiId;
    private final String name;
    private final String source;
    private final Supplier<ChangeFeed> feeds;
    private final Supplier<String> beginning;
    private final PageChangeSink sink;
    private final Checkpoints checkpoints;
    private final LiveConfig config;
    private final Clock clock;

    private volatile boolean stopped;
    private String position = "";
    private @Nullable FeedCheckpoint written;
    private long writtenNanos;
    private Duration pause = Duration.ZERO;

    /**
     * A loop that is not running yet.
     *
     * @param source what the feed reads, for people
     * @param feeds opens the feed, anew after each failure
     * @param beginning the first position of a feed that has none
     */
    public FeedLoop(
            WikiId wikiId,
            String name,
            String source,
            Supplier<ChangeFeed> feeds,
            Supplier<String> beginning,
            Surroundings surroundings) {
        this.wikiId = wikiId;
        this.name = name;
        this.source = source;
        this.feeds = feeds;
        this.beginning = beginning;
        this.sink = surroundings.sink();
        this.checkpoints = surroundings.checkpoints();
        this.config = surroundings.config();
        this.clock = surroundings.clock();
    }

    /** What all loops share. */
    public record Surroundings(
            PageChangeSink sink,
            Checkpoints checkpoints,
            Wikis wikis,
            LiveConfig config,
            ScopeConfig scope,
            Function<WikiReader, SourceHtml> html,
            Clock clock) {}

    /** Lets no further step begin; the thread should be interrupted as well. */
    public void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                if (follow()) {
                    return;
                }
            } catch (WikiProblem problem) {
                broken(problem.sentence());
                backOff(problem.retryAfter().orElse(Duration.ZERO));
            } catch (CancellationException | PublishingException | CheckpointException e) {
                if (!stopped) {
                    LOG.warnf("TRIB-1301 feed %s of %s starts again: %s", name, wikiId, e.getMessage());
                    backOff(Duration.ZERO);
                }
            } catch (RuntimeException e) {
                LOG.errorf(e, "TRIB-1302 feed %s of %s failed and starts again", name, wikiId);
                broken("an answer of the wiki cannot be understood; the log has the reason");
                backOff(Duration.ZERO);
            }
        }
    }

    /** Reads step by step; returns true when there is nothing more to read, ever. */
    private boolean follow() {
        FeedCheckpoint last = checkpoints.last(wikiId, name).orElse(null);
        written = last;
        position = last == null ? "" : last.position();
        if (position.isEmpty()) {
            position = beginning.get();
        }
        ChangeFeed feed = feeds.get();
        while (!stopped) {
            FeedStep step = feed.read(position);
            sink.flush();
            position = step.position();
            pause = Duration.ZERO;
            if (isDue(step)) {
                write(step);
            }
            feed.settled();
            if (step.state() == FeedState.FINISHED) {
                return true;
            }
            if (step.isAtEnd()) {
                awaitNext(feed);
            }
        }
        return true;
    }

    private void awaitNext(ChangeFeed feed) {
        if (stopped) {
            return;
        }
        try {
            feed.awaitNext(config.pollInterval());
        } catch (InterruptedException e) {
            LOG.debugf("feed %s of %s was interrupted", name, wikiId);
        }
    }

    private boolean isDue(FeedStep step) {
        return written == null
                || written.state() != step.state()
                || System.nanoTime() - writtenNanos
                        >= config.checkpointInterval().toNanos();
    }

    private void write(FeedStep step) {
        write(new FeedCheckpoint(
                wikiId,
                name,
                step.state(),
                step.position(),
                source,
                clock.instant(),
                step.caughtUpDt(),
                step.progress(),
                step.notice()));
    }

    private void broken(String problem) {
        FeedCheckpoint last = written;
        if (last == null || last.state() != FeedState.BROKEN || !problem.equals(last.problem())) {
            LOG.warnf("TRIB-1303 feed %s of %s is broken and tried again: %s", name, wikiId, problem);
        }
        Progress progress = last == null ? null : last.progress();
        try {
            write(new FeedCheckpoint(
                    wikiId,
                    name,
                    FeedState.BROKEN,
                    last == null ? "" : last.position(),
                    source,
                    clock.instant(),
                    last == null ? null : last.caughtUpDt(),
                    progress,
                    problem));
        } catch (CheckpointException e) {
            LOG.debugf(e, "the problem of feed %s of %s could not be written down", name, wikiId);
        }
    }

    private void write(FeedCheckpoint checkpoint) {
        checkpoints.write(checkpoint);
        written = checkpoint;
        writtenNanos = System.nanoTime();
    }

    private void backOff(Duration asked) {
        Duration doubled = pause.isZero() ? config.backOff() : pause.multipliedBy(2);
        pause = doubled.compareTo(config.backOffMax()) > 0 ? config.backOffMax() : doubled;
        long jitter = ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1);
        Duration wait = pause.plusMillis(jitter);
        sleep(asked.compareTo(wait) > 0 ? asked : wait);
    }

    private void sleep(Duration duration) {
        if (stopped) {
            return;
        }
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            LOG.debugf("feed %s of %s was interrupted", name, wikiId);
        }
    }
}
