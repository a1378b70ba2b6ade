package org.tributary.event.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a wiki among all wikis that are followed, for example {@code enwiki}: MediaWiki's own database name where
 * it is unique.
 *
 * @param value 1 to 64 characters out of {@code a-z 0-9 _ . -}, starting with a letter or digit
 */
public record WikiId(@JsonValue String value) implements Comparable<WikiId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,63}");

    @JsonCreator
    public WikiId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "wiki_id must be 1 to 64 characters of a-z 0-9 _ . - but is '" + value + "'");
        }
    }

    @Override
    public int compareTo(WikiId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
