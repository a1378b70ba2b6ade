package org.tributary.ingest.push;

/**
 * A number by which a push source and a wiki's own record mean the same change.
 *
 * @param kind what it numbers
 */
public record Trace(Kind kind, long number) {

    /** What is numbered. */
    public enum Kind {
        /** A row of recent changes. */
        ROW,
        REVISION,
        /** A log entry. */
        LOG,
        /** A page that was deleted. */
        DELETED_PAGE,
        /** A page that came back. */
        RESTORED_PAGE,
        /** A page with a revision whose visibility changed. */
        VEILED_PAGE
    }

    /** Whether the same number can come again for another change of its page. */
    public boolean canRecur() {
        return switch (kind) {
            case ROW, REVISION, LOG -> false;
            case DELETED_PAGE, RESTORED_PAGE, VEILED_PAGE -> true;
        };
    }
}
