package org.tributary.article.diff;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A row of a difference, in the order of the texts. Line numbers begin with 1. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Row.Same.class, name = "same"),
    @JsonSubTypes.Type(value = Row.Removed.class, name = "removed"),
    @JsonSubTypes.Type(value = Row.Added.class, name = "added"),
    @JsonSubTypes.Type(value = Row.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = Row.Skipped.class, name = "skipped")
})
public sealed interface Row {

    /** A line that both texts have. */
    record Same(int fromLine, int toLine, String text) implements Row {}

    /** A line that only the first text has. */
    record Removed(int fromLine, String text) implements Row {}

    /** A line that only the second text has. */
    record Added(int toLine, String text) implements Row {}

    /** A line that both have, with different words. */
    record Changed(int fromLine, int toLine, List<Part> from, List<Part> to) implements Row {
        public Changed {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /** Lines that both have and that are left out here. */
    record Skipped(int lines) implements Row {}

    /** Words of a line that stand in the other text too, or do not. */
    record Part(boolean isChanged, String text) {}
}
