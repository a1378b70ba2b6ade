package org.tributary.article.provenance;

/** What somebody decided of a source. */
public enum DecisionKind {
    CONFIRMED,
    REJECTED,
    ADDED,
    /** What was decided before does not count any more. */
    REOPENED
}
