package org.tributary.ingest.live.loop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Progress;

/**
 * How far a feed came in one step.
 *
 * @param isAtEnd whether nothing more is there for now
 * @param caughtUpDt everything before this instant has been read; null where that says nothing
 * @param notice what an operator should know about this feed, in a sentence
 */
public record FeedStep(
        String position,
        FeedState state,
        boolean isAtEnd,
        @Nullable Instant caughtUpDt,
        @Nullable Progress progress,
        @Nullable String notice) {}
