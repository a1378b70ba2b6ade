package org.tributary.article.diff;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kept a difference from being as fine as it could be. */
public enum DiffLimit {
    /** There are too many lines: what lies between the equal start and end counts as replaced. */
    @JsonProperty("lines")
    LINES,
    /** There are too many words: some lines are compared only as wholes. */
    @JsonProperty("words")
    WORDS,
    /** It would have taken too long: some lines are compared only as wholes, or all count as replaced. */
    @JsonProperty("time")
    TIME
}
