package org.tributary.article.authorship.align;

/**
 * How much work one comparison may be. What the reference manages within its own limits of time never comes near;
 * beyond, no further runs and likenesses are looked for, and what is left is aligned by equal words alone. It counts
 * steps and not time, so that the same texts always give the same result; that is why it cannot be configured.
 */
public final class Budget {
    private static final long STEPS = 2_000_000_000L;

    private long left = STEPS;

    /** Takes so many steps; false where they are not left. */
    public boolean spend(long steps) {
        left -= steps;
        return left >= 0;
    }
}
