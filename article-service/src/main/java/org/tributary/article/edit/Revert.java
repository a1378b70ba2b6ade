package org.tributary.article.edit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
        if (isTagged(edit, ROLLBACK_TAG)) {
            return rolledBack(own, before, same);
        }
        EditSummary said = EditSummary.of(edit.comment());
        if (isTagged(edit, UNDO_TAG)) {
            return undone(UndoSummary.first(said, before), before, same);
        }
        Optional<PageMoment> undone = UndoSummary.undone(said, own, before, same);
        boolean isRollback = RollbackSummary.isOf(said, own, before);
        if (undone.isPresent() && !(isRollback && isCount(undone.get(), before))) {
            return undone(undone, before, same);
        }
        return isRollback ? rolledBack(own, before, same) : ofEnglish(edit, said, own, before, same);
    }

    /** What histories of English wikis say, also where the text or the number cannot show it. */
    private static @Nullable Revert ofEnglish(
            Revision edit, EditSummary said, PageMoment own, List<PageMoment> before, OptionalInt same) {
        if (RollbackSummary.isEnglish(edit.comment())) {
            return rolledBack(own, before, same);
        }
        if (UndoSummary.isEnglish(edit.comment())) {
            return undone(UndoSummary.first(said, before), before, same);
        }
        return same.isPresent() ? upTo(same.getAsInt(), Way.IDENTITY, before) : null;
    }

    /** How far back the same text stood last, something else having stood between. */
    private static OptionalInt restored(PageMoment own, List<PageMoment> before) {
        OptionalInt same = IntStream.range(0, before.size())
                .filter(at -> own.hasTextOf(before.get(at)))
                .findFirst();
        return same.isPresent() && same.getAsInt() > 0 ? same : OptionalInt.empty();
    }

    /** All that the last editor did, also where that editor had brought the same text back before. */
    private static @Nullable Revert rolledBack(PageMoment own, List<PageMoment> before, OptionalInt same) {
        OptionalInt proved = RollbackSummary.provedBack(own, before);
        int back = proved.orElse(same.orElse(RollbackSummary.lastEditors(before)));
        return upTo(back, Way.ROLLBACK, before);
    }

    private static @Nullable Revert undone(Optional<PageMoment> undone, List<PageMoment> before, OptionalInt same) {
        return same.isPresent()
                ? upTo(same.getAsInt(), Way.UNDO, before)
                : undone.map(moment -> new Revert(Way.UNDO, null, List.of(moment.revId())))
                        .orElse(null);
    }

    private static @Nullable Revert upTo(int count, Way by, List<PageMoment> before) {
        if (count == 0 || count >= before.size()) {
            return null;
        }
        List<RevisionId> reverted =
                before.subList(0, count).stream().map(PageMoment::revId).toList();
        return new Revert(by, before.get(count).revId(), reverted);
    }

    /** Whether what is taken for a revision's number says how many edits are taken back. */
    private static boolean isCount(PageMoment named, List<PageMoment> before) {
        return named.revId().value() == RollbackSummary.lastEditors(before);
    }

    private static boolean isTagged(Revision edit, String tag) {
        List<String> tags = edit.tags();
        return tags != null && tags.contains(tag);
    }
}
