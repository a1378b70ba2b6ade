package org.tributary.article.authorship.best;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.tributary.article.authorship.align.Aligner;
import org.tributary.article.authorship.align.Budget;

/**
 * Compares two lists of words: long runs come first, wherever they were moved to; then what lies between them; then what
 * is equal only by chance is given up again.
 */
public final class BestAlignment {
    private BestAlignment() {}

    /**
     * See {@link Aligner#align}.
     *
     * @param stepsMax work it may be
     */
    public static int[] of(int[] prev, int[] curr, IntFunction<String> spelling, long stepsMax) {
        int[] partner = new int[curr.length];
        Arrays.fill(partner, Aligner.NEW);
        IntPredicate isWord = word -> spelling.apply(word).codePoints().anyMatch(Character::isLetterOrDigit);
        Budget budget = new Budget(stepsMax);
        Tiles.cover(prev, curr, partner, isWord, budget);
        Gaps.fill(prev, curr, partner, budget);
        Chance.giveUp(prev, curr, partner, isWord);
        Brackets.giveUp(prev, curr, partner, spelling);
        return partner;
    }
}
