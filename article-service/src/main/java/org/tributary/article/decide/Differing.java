package org.tributary.article.decide;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.Sha1;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;
import org.tributary.event.repair.DivergenceKind;

/** Finds in what a revision as it is held differs from the same revision as the wiki lists it. What is not told differs not. */
final class Differing {
    /** What only the text itself can put right. */
    static final Set<DivergenceKind> OF_TEXT = EnumSet.of(DivergenceKind.TEXT_MISSING, DivergenceKind.SHA1_DIFFERS);

    private Differing() {}

    /**
     * The kinds in which they differ.
     *
     * @param isVisibilityKnown whether the wiki is known to have shown the listed visibility last
     */
    static Set<DivergenceKind> kinds(HeldRevision held, Revision told, boolean isVisibilityKnown) {
        Revision mine = held.revision();
        Set<DivergenceKind> kinds = EnumSet.noneOf(DivergenceKind.class);
        if (isVisibilityKnown && !Merging.sameVisibility(mine, told)) {
            kinds.add(DivergenceKind.VISIBILITY_DIFFERS);
        }
        if (mine.isEditorVisible() && told.isEditorVisible() && isOther(mine.editor(), told.editor())) {
            kinds.add(DivergenceKind.EDITOR_DIFFERS);
        }
        if (mine.isCommentVisible() && isOtherComment(mine.comment(), told.comment())) {
            kinds.add(DivergenceKind.COMMENT_DIFFERS);
        }
        if (isOther(mine.revParentId(), told.revParentId())) {
            kinds.add(DivergenceKind.PARENT_DIFFERS);
        }
        if (!mine.revDt().equals(told.revDt())) {
            kinds.add(DivergenceKind.TIME_DIFFERS);
        }
        if (isOther(mine.revSize(), told.revSize())) {
            kinds.add(DivergenceKind.SIZE_DIFFERS);
        }
        if (mine.isMinorEdit() != told.isMinorEdit() || !tags(mine).equals(tags(told))) {
            kinds.add(DivergenceKind.FLAGS_DIFFER);
        }
        boolean isTextShown = told.isContentVisible() && (mine.isContentVisible() || isVisibilityKnown);
        if (isTextShown) {
            addOfText(kinds, held, told);
        }
        return kinds;
    }

    private static void addOfText(Set<DivergenceKind> kinds, HeldRevision held, Revision told) {
        Map<String, Slot> slots = told.contentSlots() == null ? Map.of() : told.contentSlots();
        slots.forEach((role, slot) -> {
            Slot mine = held.revision().contentSlots() == null
                    ? null
                    : held.revision().contentSlots().get(role);
            if (mine != null && !mine.contentModel().equals(slot.contentModel())) {
                kinds.add(DivergenceKind.MODEL_DIFFERS);
            }
            if (!held.texts().containsKey(role)) {
                kinds.add(DivergenceKind.TEXT_MISSING);
            } else if (isOtherText(held, mine, slot, slots.size())) {
                kinds.add(DivergenceKind.SHA1_DIFFERS);
            }
        });
    }

    /** The hash of a whole revision is that of its text only where it has no other slot. */
    private static boolean isOtherText(HeldRevision held, @Nullable Slot mine, Slot its, int slots) {
        Sha1 ofSlot = mine == null ? null : mine.contentSha1();
        Sha1 stated = ofSlot == null && slots == 1 ? held.revision().revSha1() : ofSlot;
        if (its.contentSha1() != null && stated != null && !its.contentSha1().equals(stated)) {
            return true;
        }
        boolean isChecked = its.slotRole().equals(Slot.MAIN);
        return isChecked && (held.check() == TextCheck.MISMATCH || held.check() == TextCheck.MATCH_CRLF);
    }

    private static boolean isOther(@Nullable User mine, @Nullable User its) {
        if (its == null) {
            return false;
        }
        boolean isOtherAccount = mine != null
                && its.userId() != null
                && mine.userId() != null
                && !its.userId().equals(mine.userId());
        return mine == null || isOtherAccount || !its.userText().equals(mine.userText());
    }

    /** Old exports leave out a comment that was not given. */
    private static boolean isOtherComment(@Nullable String mine, @Nullable String its) {
        return its != null && !its.equals(mine == null ? "" : mine);
    }

    private static boolean isOther(@Nullable Object mine, @Nullable Object its) {
        return its != null && !its.equals(mine);
    }

    private static List<String> tags(Revision revision) {
        List<String> tags = revision.tags() == null ? List.of() : new ArrayList<>(revision.tags());
        return tags.stream().sorted().toList();
    }
}
