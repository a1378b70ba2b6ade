package org.tributary.article.edit;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a comment by which a wiki says that all was taken back that the last editor did. In every language it leads
 * to the contributions of that editor and names who made the revision that is brought back; the text proves it.
 */
final class RollbackSummary {
    private static final Pattern ENGLISH =
            Pattern.compile("^Reverted edits? by \\[\\[Special:Contrib", Pattern.CASE_INSENSITIVE);

    private RollbackSummary() {}

    /** Whether the comment says so in the words of an English wiki. */
    static boolean isEnglish(@Nullable String comment) {
        return comment != null && ENGLISH.matcher(comment).find();
    }

    /** How many of the newest revisions are by one editor; none where that is not known. */
    static int lastEditors(List<PageMoment> before) {
        return before.isEmpty() || before.getFirst().editor() == null ? 0 : run(before);
    }

    /** How many they are where the edit's text is what it was before them; also where their editors are all hidden. */
    static OptionalInt provedBack(PageMoment own, List<PageMoment> before) {
        int count = run(before);
        return count < before.size() && own.hasTextOf(before.get(count)) ? OptionalInt.of(count) : OptionalInt.empty();
    }

    /** Whether a comment says that the newest revisions, all of one editor, were taken back, and the text proves it. */
    static boolean isOf(EditSummary said, PageMoment own, List<PageMoment> before) {
        OptionalInt back = provedBack(own, before);
        return back.isPresent() && isOf(said, own, before, back.getAsInt());
    }

    private static boolean isOf(EditSummary said, PageMoment own, List<PageMoment> before, int back) {
        String undone = before.getFirst().editor();
        String restored = before.get(back).editor();
        if (restored == null) {
            return false;
        }
        if (undone == null) {
            return said.linksUser(SummaryLink.spaced(restored)) && !said.linksContributions(name -> true);
        }
        boolean isUndoneNamed = said.linksContributions(undone);
        boolean isRestoredNamed = said.names(restored);
        return (isUndoneNamed && isRestoredNamed)
                || (isUndoneNamed && said.linksUserBeside(undone, name -> own.isNameOfNone(before, name)))
                || (isRestoredNamed && said.linksContributions(name -> own.isNameOfNone(before, name)));
    }

    private static int run(List<PageMoment> before) {
        int count = 0;
        while (count < before.size()
                && Objects.equals(before.getFirst().editor(), before.get(count).editor())) {
            count++;
        }
        return count;
    }
}
