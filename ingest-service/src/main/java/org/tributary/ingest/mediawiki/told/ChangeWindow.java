package org.tributary.ingest.mediawiki.told;

import java.time.Instant;
import java.util.List;

/**
 * What a wiki tells of a stretch of time.
 *
 * @param rows recent changes, oldest first as the wiki gave them
 * @param logEntries entries of all logs in the same stretch, most of which are among the rows too
 * @param revisions all revisions made in the same stretch that are to be seen, most of which are among the rows too
 * @param categorizations rows about pages that entered or left a category; their titles are the categories'
 * @param ignoredRows rows of kinds that are no change to a page
 * @param end up to where the stretch was read; rows of that very second may still be missing
 * @param isComplete whether nothing more was there when the wiki answered
 * @param wikiNow the wiki's own clock when it answered
 */
public record ChangeWindow(
        List<ChangeRow> rows,
        List<ChangeRow> logEntries,
        List<ChangeRow> revisions,
        List<ChangeRow> categorizations,
        int ignoredRows,
        Instant end,
        boolean isComplete,
        Instant wikiNow) {

    public ChangeWindow {
        rows = List.copyOf(rows);
        logEntries = List.copyOf(logEntries);
        revisions = List.copyOf(revisions);
        categorizations = List.copyOf(categorizations);
    }

    /** A stretch in which nothing was told of categories. */
    public ChangeWindow(
            List<ChangeRow> rows,
            List<ChangeRow> logEntries,
            List<ChangeRow> revisions,
            int ignoredRows,
            Instant end,
            boolean isComplete,
            Instant wikiNow) {
        this(rows, logEntries, revisions, List.of(), ignoredRows, end, isComplete, wikiNow);
    }
}
