package org.tributary.ingest.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedCheckpoint;

/**
 * A checkpoint as it is answered over HTTP, with how far behind the feed is.
 *
 * @param lagSeconds how long ago everything on the wiki had been read, at least 0; null while that was never so
 */
record FeedAnswer(
        @JsonUnwrapped FeedCheckpoint checkpoint, @Nullable Long lagSeconds) {

    static FeedAnswer of(FeedCheckpoint checkpoint, Instant now) {
        Instant caughtUp = checkpoint.caughtUpDt();
        return new FeedAnswer(
                checkpoint,
                caughtUp == null
                        ? null
                        : Math.max(0, Duration.between(caughtUp, now).toSeconds()));
    }
}
