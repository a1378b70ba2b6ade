package org.tributary.article.edit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Revision;

/**
 * What an edit undoes.
 *
 * @param by how that is known
 * @param toRevId the revision whose text it brings back; null where an undo left others standing
 * @param revertedRevIds the revisions it undoes, the newest first
 */
public record Revert(
        Way by,
        @JsonProperty("to_rev_id") @Nullable RevisionId toRevId,
        @JsonProperty("reverted_rev_ids") List<RevisionId> revertedRevIds) {
    private static final String ROLLBACK_TAG = "mw-rollback";
    private static final String UNDO_TAG = "mw-undo";
    private static final Pattern ROLLBACK_COMMENT =
            Pattern.compile("^Reverted edits? by \\[\\[Special:Contrib", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNDO_COMMENT =
            Pattern.compile("^(?:/\\*.*?\\*/\\s*)?(?:Undid|Undo) revision \\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,18}(?!\\d)");

    /** How a revert is known. */
    public enum Way {
        /** Its text is that of an earlier revision. */
        @JsonProperty("identity")
        IDENTITY,
        /** The wiki says that somebody undid a revision. */
        @JsonProperty("undo")
        UNDO,
        /** The wiki says that somebody rolled back what the last editor did. */
        @JsonProperty("rollback")
        ROLLBACK
    }

    public Revert {
        revertedRevIds = List.copyOf(revertedRevIds);
    }

    static @Nullable Revert of(Revision edit, PageMoment own, List<PageMoment> before) {
        OptionalInt same = restored(own, before);
        if (isTagged(edit, ROLLBACK_TAG) || says(edit, ROLLBACK_COMMENT)) {
            int back = same.isPresent() ? same.getAsInt() : lastEditors(before);
            return upTo(back, Way.ROLLBACK, before);
        }
        boolean isUndo = isTagged(edit, UNDO_TAG) || says(edit, UNDO_COMMENT);
        if (same.isPresent()) {
            return upTo(same.getAsInt(), isUndo ? Way.UNDO : Way.IDENTITY, before);
        }
        return isUndo ? undone(Objects.requireNonNullElse(edit.comment(), ""), before) : null;
    }

    /** How far back the same text stood last, something else having stood between. */
    private static OptionalInt restored(PageMoment own, List<PageMoment> before) {
        OptionalInt same = IntStream.range(0, before.size())
                .filter(at -> own.hasTextOf(before.get(at)))
                .findFirst();
        return same.isPresent() && same.getAsInt() > 0 ? same : OptionalInt.empty();
    }

    /** How many of the newest revisions are by one editor; none if that cannot be seen. */
    private static int lastEditors(List<PageMoment> before) {
        String editor = before.isEmpty() ? null : before.getFirst().editor();
        int count = 0;
        while (editor != null
                && count < before.size()
                && editor.equals(before.get(count).editor())) {
            count++;
        }
        return count;
    }

    private static @Nullable Revert upTo(int count, Way by, List<PageMoment> before) {
        if (count == 0 || count >= before.size()) {
            return null;
        }
        List<RevisionId> reverted =
                before.subList(0, count).stream().map(PageMoment::revId).toList();
        return new Revert(by, before.get(count).revId(), reverted);
    }

    /** The first number in the comment that is one of the revisions before: in every language the summary names it. */
    private static @Nullable Revert undone(String comment, List<PageMoment> before) {
        Matcher number = NUMBER.matcher(comment);
        while (number.find()) {
            long id = Long.parseLong(number.group());
            for (PageMoment moment : before) {
                if (moment.revId().value() == id) {
                    return new Revert(Way.UNDO, null, List.of(moment.revId()));
                }
            }
        }
        return null;
    }

    private static boolean isTagged(Revision edit, String tag) {
        List<String> tags = edit.tags();
        return tags != null && tags.contains(tag);
    }

    private static boolean says(Revision edit, Pattern words) {
        String comment = edit.comment();
        return comment != null && words.matcher(comment).find();
    }
}
