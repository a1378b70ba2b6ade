package org.tributary.ingest.mediawiki;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeWindow;

/**
 * Recent changes, log entries and revisions of the same stretch of time, which the wiki gives in parts of different length: the
 * stretch ends where the shortest of them ends.
 */
final class WindowReading {
    private final Instant since;
    private final List<ChangeRow> rows = new ArrayList<>();
    private final List<ChangeRow> logEntries = new ArrayList<>();
    private final List<ChangeRow> revisions = new ArrayList<>();
    private final List<ChangeRow> categorizations = new ArrayList<>();
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
            Optional<ChangeRow> categorization = RowReading.categorization(row);
            read.ifPresent(rows::add);
            categorization.ifPresent(categorizations::add);
            ignored += read.isPresent() || categorization.isPresent() ? 0 : 1;
        }
        for (JsonNode row : answer.path("query").path("logevents")) {
            logEntries.add(RowReading.logEvent(row));
        }
        for (JsonNode page : answer.path("query").path("allrevisions")) {
            page.path("revisions").forEach(row -> revisions.add(RowReading.revision(page, row)));
        }
        JsonNode next = answer.path("continue");
        Instant listed = earlier(
                next.has("rccontinue") ? later(last(rows), last(categorizations)) : null,
                next.has("lecontinue") ? last(logEntries) : null);
        end = earlier(listed, next.has("arvcontinue") ? last(revisions) : null);
    }

    /** When one second holds more rows than an answer, the stretch would not get anywhere: then more is needed. */
    boolean isWorthReadingOn() {
        return end != null && !end.isAfter(since);
    }

    ChangeWindow read() {
        Instant until = end;
        if (until == null) {
            return new ChangeWindow(rows, logEntries, revisions, categorizations, ignored, wikiNow, true, wikiNow);
        }
        return new ChangeWindow(
                upTo(until, rows),
                upTo(until, logEntries),
                upTo(until, revisions),
                upTo(until, categorizations),
                ignored,
                until,
                false,
                wikiNow);
    }

    private static List<ChangeRow> upTo(Instant end, List<ChangeRow> rows) {
        return rows.stream().filter(row -> !row.timestamp().isAfter(end)).toList();
    }

    private Instant last(List<ChangeRow> some) {
        return some.stream()
                .map(ChangeRow::timestamp)
                .max(Comparator.naturalOrder())
                .orElse(since);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
