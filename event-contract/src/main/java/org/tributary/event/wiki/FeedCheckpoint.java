package org.tributary.event.wiki;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;

/**
 * How far a feed of a wiki was read, written after everything up to there is durable. Reading on from here can repeat
 * changes but never misses one.
 *
 * @param feed {@code recent-changes}, {@code backfill}, or {@code dump:} or {@code push:} and a name; unique within the
 *     wiki
 * @param position where to read on; only the feed itself understands it
 * @param source what the feed reads: an address or a file
 * @param dt when this was written
 * @param caughtUpDt everything that happened on the wiki before this instant has been read; null until that is so
 * @param problem why the feed is broken, in a sentence for people
 */
public record FeedCheckpoint(
        WikiId wikiId,
        String feed,
        FeedState state,
        String position,
        String source,
        Instant dt,
        @Nullable Instant caughtUpDt,
        @Nullable Progress progress,
        @Nullable String problem) {

    public static final String SCHEMA = "/tributary/ingest-checkpoint/1.0.0";

    @JsonProperty("$schema")
    public String schema() {
        return SCHEMA;
    }

    /** The key of the record that carries this checkpoint. */
    public String key() {
        return wikiId + ":" + feed;
    }
}
