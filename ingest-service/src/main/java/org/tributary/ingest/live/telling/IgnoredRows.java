package org.tributary.ingest.live.telling;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts what feeds read and rightly do not tell, by reason. */
@Singleton
public final class IgnoredRows {
    private final MeterRegistry meters;

    public IgnoredRows(MeterRegistry meters) {
        this.meters = meters;
    }

    public void add(Reason reason, int rows) {
        if (rows > 0) {
            String label = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
            meters.counter("tributary.ingest.ignored", "reason", label).increment(rows);
        }
    }

    /** Why a row was not told. */
    public enum Reason {
        /** The overlap brought it again. */
        SEEN_BEFORE,
        /** A kind of row that is no change to a page. */
        NOT_A_PAGE_CHANGE,
        /** A log that says nothing of what a page holds. */
        OTHER_LOG,
        /** The wiki hides which page it was about, or does not say. */
        PAGE_NOT_TOLD,
        /** An old version of a file was deleted, which is told as if its page were. */
        FILE_VERSION,
        /** The wiki hides who was renamed. */
        NAME_NOT_TOLD,
        /** The revision or page is gone meanwhile; the row that says so comes later. */
        GONE_MEANWHILE,
        /** It is about a page that the plan leaves out. */
        OUT_OF_SCOPE,
        /** A page came into a category of the plan, of which too many pages are followed already. */
        NO_ROOM,
        /** Visibility of log entries and of deleted revisions, which we do not hold. */
        NOT_HELD
    }
}
