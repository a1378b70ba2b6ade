package org.tributary.article.diff;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A row of a difference, in the order of the texts. Line numbers begin with 1. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Row.Section.class, name = "section"),
    @JsonSubTypes.Type(value = Row.Same.class, name = "same"),
    @JsonSubTypes.Type(value = Row.Removed.class, name = "removed"),
    @JsonSubTypes.Type(value = Row.Added.class, name = "added"),
    @JsonSubTypes.Type(value = Row.Changed.class, name = "changed"),
    @JsonSubTypes.Type(value = Row.MovedAway.class, name = "moved_away"),
    @JsonSubTypes.Type(value = Row.MovedHere.class, name = "moved_here"),
    @JsonSubTypes.Type(value = Row.Skipped.class, name = "skipped")
})
public sealed interface Row {

    /** The heading under which the next changes lie; there is none above the first heading. Not a line of a text. */
    record Section(String heading, int level) implements Row {}

    /** A line that both texts have. */
    record Same(int fromLine, int toLine, String text) implements Row {}

    /** A line that only the first text has. */
    record Removed(int fromLine, String text) implements Row {}

    /** A line that only the second text has. */
    record Added(int toLine, String text) implements Row {}

    /** A line that both have, with different words, or only with other spaces. */
    record Changed(int fromLine, int toLine, boolean isWhitespaceOnly, List<Part> from, List<Part> to) implements Row {
        public Changed {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /** A line of the first text that stands elsewhere in the second, at {@code toLine}. */
    record MovedAway(int fromLine, int toLine, List<Part> parts) implements Row {
        public MovedAway {
            parts = List.copyOf(parts);
        }
    }

    /** A line of the second text that stood elsewhere in the first, at {@code fromLine}. */
    record MovedHere(int fromLine, int toLine, List<Part> parts) implements Row {
        public MovedHere {
            parts = List.copyOf(parts);
        }
    }

    /** Lines that both have and that are left out here. */
    record Skipped(int lines) implements Row {}

    /** Words of a line that stand in the other text too, or do not. */
    record Part(boolean isChanged, String text) {}
}
