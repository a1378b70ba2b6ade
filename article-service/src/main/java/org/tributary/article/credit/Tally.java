package org.tributary.article.credit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.ContributorKind;

/**
 * The edits of one contributor to one article, added up.
 *
 * @param kind and {@code userId} and {@code userText}: as of the newest edit
 * @param edits 1 or more
 * @param lastRevId the revision that {@code lastDt} belongs to, the greatest of several in one second
 */
public record Tally(
        EditorKey key,
        ContributorKind kind,
        @Nullable Long userId,
        @Nullable String userText,
        boolean isBot,
        long edits,
        long minorEdits,
        Instant firstDt,
        Instant lastDt,
        long lastRevId) {

    /** Most edits first, then by key, so that the order is always the same. */
    public static final Comparator<Tally> MOST_EDITS_FIRST =
            Comparator.comparingLong(Tally::edits).reversed().thenComparing(Tally::key);

    static Tally first(Edit edit) {
        return new Tally(
                edit.key(),
                edit.kind(),
                edit.userId(),
                edit.userText(),
                edit.isBot(),
                1,
                edit.isMinor() ? 1 : 0,
                edit.revDt(),
                edit.revDt(),
                edit.revId());
    }

    /** The tally of these edits, which are all of one contributor and at least one. */
    public static Tally of(Collection<Edit> edits) {
        return edits.stream().skip(1).reduce(first(edits.iterator().next()), Tally::plus, (one, other) -> {
            throw new IllegalStateException("edits are added one after the other");
        });
    }

    /** With one more edit of the same contributor. */
    public Tally plus(Edit edit) {
        boolean isNewest = edit.isAfter(lastDt, lastRevId);
        return new Tally(
                key,
                isNewest ? edit.kind() : kind,
                isNewest ? edit.userId() : userId,
                isNewest ? edit.userText() : userText,
                isBot || edit.isBot(),
                edits + 1,
                minorEdits + (edit.isMinor() ? 1 : 0),
                edit.revDt().isBefore(firstDt) ? edit.revDt() : firstDt,
                isNewest ? edit.revDt() : lastDt,
                isNewest ? edit.revId() : lastRevId);
    }

    public Contributor contributor() {
        return new Contributor(kind, userId, userText, isBot, edits, minorEdits, firstDt, lastDt);
    }
}
