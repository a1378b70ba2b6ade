package org.tributary.ingest.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Progress;

/**
 * A checkpoint as it is answered over HTTP, with what can be reckoned from it.
 *
 * @param quarantined how many flaws of the dump went into quarantine, by reason
 * @param bytesPerSecond of the packed file, since this run began
 * @param secondsLeft until the end at this rate; null where nobody can know
 */
record ImportAnswer(
        @JsonUnwrapped FeedCheckpoint checkpoint,
        Map<String, Long> quarantined,
        @Nullable Long bytesPerSecond,
        @Nullable Long secondsLeft) {

    static ImportAnswer of(FeedCheckpoint checkpoint) {
        Map<String, Long> quarantined =
                ImportPosition.decode(checkpoint.position()).quarantined();
        Progress progress = checkpoint.progress();
        if (progress == null) {
            return new ImportAnswer(checkpoint, quarantined, null, null);
        }
        Long rate = rate(progress, checkpoint.dt());
        return new ImportAnswer(checkpoint, quarantined, rate, secondsLeft(checkpoint, progress, rate));
    }

    private static @Nullable Long rate(Progress progress, Instant at) {
        long millis = Duration.between(progress.startedDt(), at).toMillis();
        return millis <= 0 || progress.done() == 0 ? null : progress.done() * 1000 / millis;
    }

    private static @Nullable Long secondsLeft(FeedCheckpoint checkpoint, Progress progress, @Nullable Long rate) {
        Long total = progress.total();
        if (checkpoint.state() != FeedState.BACKFILLING || total == null || rate == null || rate == 0) {
            return null;
        }
        return Math.max(0, total - progress.done()) / rate;
    }
}
