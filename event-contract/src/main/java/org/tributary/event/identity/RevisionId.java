package org.tributary.event.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number a wiki gave to a revision. Numbers say nothing about order: an imported revision has a high number and an
 * old date.
 *
 * @param value 1 or more
 */
public record RevisionId(@JsonValue long value) implements Comparable<RevisionId> {

    @JsonCreator
    public RevisionId {
        if (value < 1) {
            throw new IllegalArgumentException("rev_id must be 1 or more but is " + value);
        }
    }

    @Override
    public int compareTo(RevisionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
