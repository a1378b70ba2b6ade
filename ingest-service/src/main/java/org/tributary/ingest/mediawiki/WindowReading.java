package org.tributary.ingest.mediawiki;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recent changes and log entries of the same stretch of time, which the wiki gives in parts of different length: the
 * stretch ends where the shorter of the two ends.
 */
final class WindowReading {
    private final Instant since;
    private final List<ChangeRow> rows = new ArrayList<>();
    private final List<ChangeRow> logEntries = new ArrayList<>();
    private int ignored;
    private @Nullable Instant end;
    private Instant wikiNow = Instant.EPOCH;

    WindowReading(Instant since) {
        this.since = since;
    }

    void add(JsonNode answer, Instant now) {
        wikiNow = now;
        for (JsonNode row : answer.path("query").path("recentchanges")) {
            Optional<ChangeRow> read = RowReading.recentChange(row);
            read.ifPresent(rows::add);
            ignored += read.isPresent() ? 0 : 1;
        }
        for (JsonNode row : answer.path("query").path("logevents")) {
            logEntries.add(RowReading.logEvent(row));
        }
        JsonNode next = answer.path("continue");
        end = earlier(next.has("rccontinue") ? last(rows) : null, next.has("lecontinue") ? last(logEntries) : null);
    }

    /** When one second holds more rows than an answer, the stretch would not get anywhere: then more is needed. */
    boolean isWorthReadingOn() {
        return end != null && !end.isAfter(since);
    }

    ChangeWindow read() {
        Instant until = end;
        if (until == null) {
            return new ChangeWindow(rows, logEntries, ignored, wikiNow, true, wikiNow);
        }
        return new ChangeWindow(upTo(until, rows), upTo(until, logEntries), ignored, until, false, wikiNow);
    }

    private static List<ChangeRow> upTo(Instant end, List<ChangeRow> rows) {
        return rows.stream().filter(row -> !row.timestamp().isAfter(end)).toList();
    }

    private Instant last(List<ChangeRow> some) {
        return some.isEmpty() ? since : some.getLast().timestamp();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
