package org.tributary.article.compliance;

/**
 * One thing that a licence asks of a copy, and how it is done.
 *
 * @param detail a sentence for people, which says what to do where something is to be done
 */
public record Finding(Subject subject, State state, String detail) {

    /** What is looked for. */
    public enum Subject {
        /** Which revision is shown. */
        REVISION,
        /** Whether that is the current one. */
        NEWEST,
        /** Whether the licence is named, and is the right one. */
        LICENCE,
        /** Whether its text can be reached. */
        LICENCE_LINK,
        /** Whether those who wrote it are named, or their history can be reached. */
        AUTHORS,
        /** Whether the source can be reached. */
        SOURCE_LINK,
        /** Whether other pages that text was taken from are credited too. */
        SOURCES,
        /** Whether it is said that the text was changed. */
        CHANGES,
        /** Whether the disclaimers of the source are kept. */
        NOTICES
    }

    /** How it is. */
    public enum State {
        OK,
        /** It is there, but of an older state. */
        STALE,
        MISSING,
        WRONG,
        /** It cannot be told from what is known. */
        UNKNOWN
    }

    boolean isProblem() {
        return state == State.MISSING || state == State.WRONG;
    }
}
