package org.tributary.ingest.live.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeWindow;

/**
 * Which rows are new, and in which order they happened. Timestamps are whole seconds and row numbers are given late, so
 * within a second revisions of a page go by revision id and log entries by log id.
 */
public final class RowOrder {
    private final Map<Long, Instant> seenRows = new LinkedHashMap<>();
    private final Map<Long, Instant> seenLogs = new LinkedHashMap<>();
    private final Map<Long, Instant> seenRevisions = new LinkedHashMap<>();

    /**
     * What of a window was not taken before, in order.
     *
     * @param lateBefore log entries older than this are taken even if recent changes do not tell of them
     * @param lateRevisionsBefore the same for revisions: whoever deletes a page also takes away the rows of other pages
     *     that once had its title, and a redirect that a move leaves never had one
     */
    public List<ChangeRow> takeNew(ChangeWindow window, Instant lateBefore, Instant lateRevisionsBefore) {
        List<ChangeRow> taken = new ArrayList<>();
        Set<Long> inRows = window.rows().stream()
                .flatMap(row -> row.log() == null
                        ? null
                        : java.util.stream.Stream.of(row.log().logId()))
                .collect(Collectors.toSet());
        for (ChangeRow row : window.rows()) {
            if (row.rcId() != null && isNew(row.rcId(), row.timestamp(), seenRows) && isNewLog(row)) {
                taken.add(row);
            }
        }
        for (ChangeRow row : window.logEntries()) {
            ChangeRow.LogEntry log = row.log();
            if (log != null
                    && !inRows.contains(log.logId())
                    && RowTeller.isTold(log)
                    && row.timestamp().isBefore(lateBefore)
                    && isNewLog(row)) {
                taken.add(row);
            }
        }
        window.rows().forEach(this::isNewRevision);
        for (ChangeRow row : window.revisions()) {
            if (row.timestamp().isBefore(lateRevisionsBefore) && isNewRevision(row)) {
                taken.add(row);
            }
        }
        return sorted(taken);
    }

    /** What of a window tells of categories and was not taken before, in order; to be told after all else in the window. */
    public List<ChangeRow> takeNewCategorizations(ChangeWindow window) {
        return sorted(window.categorizations().stream()
                .filter(row -> isNew(row.rcId(), row.timestamp(), seenRows))
                .toList());
    }

    private boolean isNewRevision(ChangeRow row) {
        return row.revisionId() != null && isNew(row.revisionId().value(), row.timestamp(), seenRevisions);
    }

    /** Forgets rows that no later window can bring again. */
    public void forgetBefore(Instant instant) {
        seenRows.values().removeIf(instant::isAfter);
        seenLogs.values().removeIf(instant::isAfter);
        seenRevisions.values().removeIf(instant::isAfter);
    }

    public static List<ChangeRow> sorted(List<ChangeRow> rows) {
        List<ChangeRow> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(ChangeRow::timestamp).thenComparingLong(RowOrder::rowNumber));
        for (int start = 0; start < sorted.size(); ) {
            int end = start + 1;
            while (end < sorted.size()
                    && sorted.get(end).timestamp().equals(sorted.get(start).timestamp())) {
                end++;
            }
            settle(sorted.subList(start, end));
            start = end;
        }
        return sorted;
    }

    /** Puts rows of one second into the order of their ids, log entries among their places and each page's revisions. */
    private static void settle(List<ChangeRow> second) {
        rearrange(second, row -> row.log() != null, RowOrder::logNumber);
        Set<PageId> pages = new HashSet<>();
        for (ChangeRow row : List.copyOf(second)) {
            PageId page = row.pageId();
            if (page != null && row.revisionId() != null && pages.add(page)) {
                rearrange(
                        second,
                        each -> page.equals(each.pageId()) && each.revisionId() != null,
                        RowOrder::revisionNumber);
            }
        }
    }

    private static void rearrange(List<ChangeRow> rows, Predicate<ChangeRow> which, ToLongFunction<ChangeRow> number) {
        int[] places = IntStream.range(0, rows.size())
                .filter(place -> which.test(rows.get(place)))
                .toArray();
        List<ChangeRow> ordered = rows.stream()
                .filter(which)
                .sorted(Comparator.comparingLong(number))
                .toList();
        for (int index = 0; index < places.length; index++) {
            rows.set(places[index], ordered.get(index));
        }
    }

    private static long rowNumber(ChangeRow row) {
        return row.rcId() == null ? Long.MAX_VALUE : row.rcId();
    }

    private static long logNumber(ChangeRow row) {
        return row.log() == null ? 0 : row.log().logId();
    }

    private static long revisionNumber(ChangeRow row) {
        return row.revisionId() == null ? 0 : row.revisionId().value();
    }

    private boolean isNewLog(ChangeRow row) {
        ChangeRow.LogEntry log = row.log();
        return log == null || log.logId() == 0 || isNew(log.logId(), row.timestamp(), seenLogs);
    }

    private static boolean isNew(@Nullable Long number, Instant timestamp, Map<Long, Instant> seen) {
        return number != null && seen.putIfAbsent(number, timestamp) == null;
    }
}
