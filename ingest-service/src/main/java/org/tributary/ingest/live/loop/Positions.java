package org.tributary.ingest.live.loop;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;

/** The positions of this package's feeds, as they stand in checkpoints. */
public final class Positions {
    private Positions() {}

    /** Writes a position as JSON. */
    public static String write(Record position) {
        try {
            return EventCodec.mapper().writeValueAsString(position);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this position cannot be written", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static <P extends Record> P read(String text, Class<P> type) {
        try {
            return EventCodec.mapper().readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no position of " + type.getSimpleName() + ": " + text, e);
        }
    }

    /**
     * A place in recent changes.
     *
     * @param since everything before this second, by the wiki's clock, has been told
     * @param rcId the greatest row seen, 0 before the first
     */
    public record Recent(Instant since, long rcId) {}

    /**
     * A place in the list of all pages.
     *
     * @param next how to ask for the pages that come next; null for the first
     * @param pagesTotal what the wiki said when it began; null where it could not tell
     * @param notice why all is listed again; null the first time
     * @param plan the mark of the plan that is read; null for the one by which a wiki is followed unless told otherwise
     */
    public record Backfill(
            @Nullable String next,
            long pages,
            long revisions,
            @Nullable Long pagesTotal,
            Instant startedDt,
            @Nullable String notice,
            @Nullable String plan) {}
}
