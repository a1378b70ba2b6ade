package org.tributary.standalone.command;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Progress;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Terminal;
import org.tributary.standalone.terminal.Work;
import org.tributary.standalone.terminal.WorkDisplay;

/** Shows the progress of imports that run without us. */
record ImportWatch(RiverClient client, Terminal terminal, Clock clock) {
    private static final Duration POLL = Duration.ofMillis(300);

    ImportWatch(RiverClient client, Terminal terminal) {
        this(client, terminal, Clock.systemUTC());
    }

    /** Returns when the import has ended; true if it was read to its end. */
    boolean follow(FeedCheckpoint started) throws InterruptedException {
        try (WorkDisplay display = terminal.show(started.wikiId() + " " + started.feed())) {
            FeedCheckpoint now = started;
            while (now.state() == FeedState.BACKFILLING || now.state() == FeedState.PAUSED) {
                Work work = work(now.progress());
                if (work != null) {
                    display.update(work);
                }
                Thread.sleep(POLL);
                now = client.importState(started);
            }
            boolean isRead = now.state() != FeedState.BROKEN;
            display.finish(isRead ? "read to its end" + counted(now) : "stopped: " + now.problem());
            return isRead;
        }
    }

    private String counted(FeedCheckpoint checkpoint) {
        Work work = work(checkpoint.progress());
        return work == null ? "." : ", " + work.counts() + ".";
    }

    private @Nullable Work work(@Nullable Progress progress) {
        return progress == null
                ? null
                : new Work(
                        progress.done(),
                        progress.total(),
                        progress.unit(),
                        progress.pages(),
                        progress.revisions(),
                        Duration.between(progress.startedDt(), clock.instant()));
    }
}
