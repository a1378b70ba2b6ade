package org.tributary.event.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A full page title, namespace prefix included, as the wiki gave it but with underscores for spaces. Case is never
 * mapped here: only the wiki knows its own rules.
 *
 * @param value not blank; underscores where people see spaces
 */
public record PageTitle(@JsonValue String value) implements Comparable<PageTitle> {

    @JsonCreator
    public PageTitle {
        if (value.isBlank()) {
            throw new IllegalArgumentException("page_title must not be blank");
        }
        value = value.replace(' ', '_');
    }

    /** The title as people read it, with spaces. */
    public String display() {
        return value.replace('_', ' ');
    }

    @Override
    public int compareTo(PageTitle other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
