package org.tributary.article.authorship.align;

/**
 * How much work one comparison may be. What the reference manages within its own limits of time never comes near;
 * beyond, no further runs and likenesses are looked for, and what is left is aligned by equal words alone. It counts
 * steps and not time, so that the same texts always give the same result wherever they are compared.
 */
public final class Budget {
    private long left;

    public Budget(long steps) {
        this.left = steps;
    }

    /** Takes so many steps; false where they are not left. */
    public boolean spend(long steps) {
        left -= steps;
        return left >= 0;
    }
}
