package org.tributary.article.store.visibility;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a page and of one of its revisions.
 *
 * @param isPageShown whether the page is in public view
 * @param version of the article's ledger
 * @param revision null where the revision is not held, or none was asked for
 * @param names those of the names asked for that are still credited; null where nobody's name was ever hidden
 */
public record Sight(
        boolean isPageShown,
        long version,
        @Nullable Flags revision,
        @Nullable Set<String> names) {

    /** Of a page that is not held: nothing is known to be hidden. */
    public static final Sight CLEAR = new Sight(true, 0, null, null);

    public Sight {
        names = names == null ? null : Set.copyOf(names);
    }

    /** What may be seen of a revision. */
    public record Flags(boolean isShown, boolean isContentVisible, boolean isCommentVisible, boolean isEditorVisible) {}
}
