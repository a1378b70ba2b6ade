package org.tributary.article.decide;

import org.jspecify.annotations.Nullable;
import org.tributary.article.credit.Credits;
import org.tributary.article.credit.Edit;

/** Keeps counts exact when a revision changes. */
final class Counting {
    private Counting() {}

    static int visible(@Nullable HeldRevision revision) {
        return revision == null || revision.isWithdrawn() ? 0 : 1;
    }

    static Credits recount(Credits credits, @Nullable HeldRevision before, HeldRevision after) {
        Edit counted = before == null || before.isWithdrawn() ? null : Edit.of(before.revision());
        Edit counts = after.isWithdrawn() ? null : Edit.of(after.revision());
        if (counted != null && counted.equals(counts)) {
            return credits;
        }
        Credits without = counted == null ? credits : credits.minus(counted);
        return counts == null ? without : without.plus(counts);
    }
}
