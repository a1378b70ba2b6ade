package org.tributary.article.diff;

import java.time.Duration;

/**
 * How much work a difference may cost.
 *
 * @param linesMax lines of both texts together that are compared line by line once the equal start and end are set
 *     aside; beyond it the rest counts as replaced
 * @param wordsMax words of all changed lines together that are compared word by word; beyond it lines are compared only
 *     as wholes
 * @param contextLines unchanged lines shown before and after a change
 * @param timeMax after which what is not compared yet is compared no further
 */
public record DiffLimits(int linesMax, int wordsMax, int contextLines, Duration timeMax) {

    public DiffLimits {
        if (linesMax < 1 || wordsMax < 0 || contextLines < 0 || timeMax.isNegative()) {
            throw new IllegalArgumentException("limits of a difference cannot be negative");
        }
    }
}
