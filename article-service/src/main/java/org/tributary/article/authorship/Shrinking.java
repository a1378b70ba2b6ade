package org.tributary.article.authorship;

import org.jspecify.annotations.Nullable;

/**
 * Whether an edit takes away so much of a long page that it is not believed: unless it is marked as minor and gives a
 * summary, as only those do who mean it.
 */
final class Shrinking {
    private static final int LONG = 1_000;
    private static final double MOST = -0.40;

    private Shrinking() {}

    /** Lengths are in characters, that is, code points. */
    static boolean isTooMuch(long lengthBefore, long length, @Nullable String comment, boolean isMinor) {
        boolean isExplained = isMinor && comment != null && !comment.isEmpty();
        return !isExplained
                && lengthBefore > LONG
                && length < LONG
                && (length - lengthBefore) / (double) lengthBefore <= MOST;
    }
}
