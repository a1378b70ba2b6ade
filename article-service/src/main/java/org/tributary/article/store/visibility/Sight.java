package org.tributary.article.store.visibility;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.article.credit.Uncredited;

/**
 * What may be told of a page and of one of its revisions.
 *
 * @param isPageShown whether the page is in public view
 * @param version of the article's ledger
 * @param revision null where the revision is not held, or none was asked for
 * @param names those of the names asked for that are still credited; null where nobody's name was ever hidden
 * @param uncredited who asked not to be named for this page
 */
public record Sight(
        boolean isPageShown,
        long version,
        @Nullable Flags revision,
        @Nullable Set<String> names,
        Uncredited uncredited) {

    /** Of a page that is not held: nothing is known to be hidden. */
    public static final Sight CLEAR = new Sight(true, 0, null, null, Uncredited.NOBODY);

    public Sight {
        names = names == null ? null : Set.copyOf(names);
    }

    /** The same, but nobody's name is left out who did not ask for it. */
    public Sight namingAll() {
        return new Sight(isPageShown, version, revision, null, uncredited);
    }

    /** What may be seen of a revision. */
    public record Flags(boolean isShown, boolean isContentVisible, boolean isCommentVisible, boolean isEditorVisible) {}
}
