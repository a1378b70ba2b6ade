package org.tributary.article.authorship.align;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Compares two lists of words, which are given by their numbers: equal numbers, equal words.
 *
 * <p>Long common runs are found first. Between them lie places where words were replaced; there, words that look alike
 * come before words that are equal, since equal ones of which a run made no use are common words, and align by chance.
 */
public final class Alignment {
    /** The answer for a place that continues none. */
    public static final int NEW = Aligner.NEW;

    private Alignment() {}

    /**
     * For each place of {@code curr} the place of {@code prev} it continues, or {@link #NEW}.
     *
     * @param spelling the characters of a word
     * @param stepsMax work it may be
     */
    public static int[] of(int[] prev, int[] curr, IntFunction<String> spelling, long stepsMax) {
        Budget budget = new Budget(stepsMax);
        int[] partner = new int[curr.length];
        Arrays.fill(partner, NEW);
        CommonRuns.find(prev, curr, partner, budget);
        int prevStart = 0;
        int start = 0;
        for (int j = 0; j <= curr.length; j++) {
            boolean isEnd = j == curr.length;
            if (isEnd || partner[j] != NEW) {
                int prevEnd = isEnd ? prev.length : partner[j];
                Replaced.align(prev, curr, new Block(prevStart, prevEnd, start, j), spelling, partner, budget);
                prevStart = prevEnd + 1;
                start = j + 1;
            }
        }
        return partner;
    }
}
