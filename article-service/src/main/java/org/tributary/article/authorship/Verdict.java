package org.tributary.article.authorship;

/** What became of a revision that was added. */
public enum Verdict {
    /** Its tokens are known. */
    ACCEPTED,
    /** Refused: its text is one that was refused before. */
    REPEAT,
    /** Refused: it takes away too much of a long page. */
    SHRINK,
    /** Refused: what it adds repeats few words too often. */
    DENSITY,
    /** Left out, as its text is hidden: it leaves no trace. */
    HIDDEN
}
