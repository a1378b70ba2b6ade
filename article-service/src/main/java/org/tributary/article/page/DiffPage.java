package org.tributary.article.page;

import java.util.ArrayList;
import java.util.List;
import org.tributary.article.diff.TextDiff;

/**
 * A difference, made ready to be shown.
 *
 * @param table HTML, escaped
 * @param isInline whether the table has one column for both texts
 * @param otherSubject the title of the second revision's page where that is another page; else empty
 */
record DiffPage(
        RevisionLine from,
        RevisionLine to,
        String table,
        boolean isInline,
        String summary,
        boolean isCoarse,
        String otherSubject) {

    /** What changed, in a few words. */
    static String summary(TextDiff diff) {
        if (diff.linesAdded() + diff.linesRemoved() + diff.linesMoved() == 0) {
            return "No difference";
        }
        List<String> words = new ArrayList<>();
        words.add(Shown.count(diff.linesAdded(), "line") + " added");
        words.add(Shown.count(diff.linesRemoved(), "line") + " removed");
        if (diff.linesMoved() > 0) {
            words.add(Shown.count(diff.linesMoved(), "line") + " moved");
        }
        words.add(
                Shown.count(diff.bytesAdded(), "byte") + " of text in, " + Shown.number(diff.bytesRemoved()) + " out");
        if (diff.isWhitespaceOnly()) {
            words.add("only spaces differ");
        }
        return String.join(", ", words);
    }
}
