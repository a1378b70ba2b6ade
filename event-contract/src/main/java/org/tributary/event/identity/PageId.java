package org.tributary.event.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number a wiki gave to a page; it stays the same when the page is moved.
 *
 * @param value 1 or more
 */
public record PageId(@JsonValue long value) implements Comparable<PageId> {

    @JsonCreator
    public PageId {
        if (value < 1) {
            throw new IllegalArgumentException("page_id must be 1 or more but is " + value);
        }
    }

    @Override
    public int compareTo(PageId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
