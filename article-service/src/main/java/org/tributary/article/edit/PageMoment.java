package org.tributary.article.edit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;

/**
 * A revision as one state in the line of its page.
 *
 * @param textHash of its text; null where that is hidden or not held
 * @param textBytes of its text, UTF-8; null likewise
 * @param editor name as seen; null where it is hidden
 */
public record PageMoment(
        RevisionId revId,
        Instant revDt,
        @Nullable String textHash,
        @Nullable Long textBytes,
        @Nullable String editor) {

    /** Whether a name is that of nobody who is known to have made this revision or one of those before it. */
    boolean isNameOfNone(List<PageMoment> before, String name) {
        return Stream.concat(Stream.of(this), before.stream())
                .map(PageMoment::editor)
                .noneMatch(maker -> maker != null && SummaryLink.spaced(maker).equals(name));
    }

    /** Whether both are known to have the same text. */
    boolean hasTextOf(PageMoment other) {
        return textHash != null && textHash.equals(other.textHash);
    }
}
