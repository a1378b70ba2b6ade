package org.tributary.article.page;

import java.util.ArrayList;
import java.util.List;
import org.tributary.article.edit.EditFacts;
import org.tributary.article.edit.Revert;

/** What kind of edit a revision is, in words for people. */
final class EditMarks {
    private EditMarks() {}

    static List<String> of(EditFacts facts) {
        List<String> marks = new ArrayList<>();
        Revert revert = facts.revert();
        if (revert != null) {
            String what = revert.revertedRevIds().size() == 1
                    ? "revision " + revert.revertedRevIds().getFirst()
                    : Shown.count(revert.revertedRevIds().size(), "revision");
            marks.add(
                    switch (revert.by()) {
                        case IDENTITY -> "reverts " + what;
                        case UNDO -> "undoes " + what;
                        case ROLLBACK -> "rolls back " + what;
                    });
        }
        if (facts.isBlanking()) {
            marks.add("blanks the page");
        }
        return marks;
    }

    /** A comment without the section's name, where that is shown by itself. */
    static String comment(String comment, EditFacts facts) {
        int end = comment.indexOf("*/");
        return facts.section() == null || end < 0
                ? comment
                : comment.substring(end + 2).strip();
    }
}
