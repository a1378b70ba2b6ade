package org.tributary.event.page;

import java.time.Instant;
import org.tributary.event.identity.RevisionId;

/** A place in a page's history, which goes by time and, within a second, by number. */
public record HistoryPoint(Instant revDt, RevisionId revId) implements Comparable<HistoryPoint> {

    /** The place where a revision stands. */
    public static HistoryPoint of(Revision revision) {
        return new HistoryPoint(revision.revDt(), revision.revId());
    }

    @Override
    public int compareTo(HistoryPoint other) {
        int byTime = revDt.compareTo(other.revDt);
        return byTime != 0 ? byTime : revId.compareTo(other.revId);
    }
}
