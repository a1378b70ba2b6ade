package org.tributary.article.contribution;

import org.tributary.article.credit.Edit;
import org.tributary.article.credit.EditorKey;
import org.tributary.event.article.ContributorKind;

/**
 * One edit, and what became of it.
 *
 * @param isReverted whether an edit that stands itself has undone it
 * @param growthBytes by how much it made the text longer, in UTF-8; 0 where it made it shorter or only brought back what had been
 *     there before, and where that cannot be known
 */
public record Contribution(Edit edit, boolean isReverted, long growthBytes) {

    /** The same by somebody of whom nothing is told but this key. */
    Contribution nameless(EditorKey key) {
        Edit same =
                new Edit(key, ContributorKind.HIDDEN, null, null, false, edit.isMinor(), edit.revDt(), edit.revId());
        return new Contribution(same, isReverted, growthBytes);
    }
}
