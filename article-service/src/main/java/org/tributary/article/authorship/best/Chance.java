package org.tributary.article.authorship.best;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.tributary.article.authorship.align.Aligner;
import org.tributary.article.authorship.align.Places;

/**
 * Gives up runs that are equal by chance. A run stands for itself if it holds two words, or one that neither list holds
 * again, or if it begins or ends both lists; signs and a common word alone are found everywhere.
 */
final class Chance {
    private final int[] prev;
    private final int[] curr;
    private final IntPredicate isWord;
    private final Places before;
    private final Places after;

    private Chance(int[] prev, int[] curr, IntPredicate isWord) {
        this.prev = prev;
        this.curr = curr;
        this.isWord = isWord;
        this.before = new Places(prev, 0, prev.length);
        this.after = new Places(curr, 0, curr.length);
    }

    static void giveUp(int[] prev, int[] curr, int[] partner, IntPredicate isWord) {
        Chance chance = new Chance(prev, curr, isWord);
        int start = 0;
        while (start < curr.length) {
            int end = start + 1;
            if (partner[start] != Aligner.NEW) {
                while (end < curr.length && partner[end] == partner[end - 1] + 1) {
                    end++;
                }
                if (!chance.isAtBothEdges(start, end, partner) && !chance.standsForItself(start, end)) {
                    Arrays.fill(partner, start, end, Aligner.NEW);
                }
            }
            start = end;
        }
    }

    private boolean isAtBothEdges(int start, int end, int[] partner) {
        return (start == 0 && partner[start] == 0) || (end == curr.length && partner[end - 1] == prev.length - 1);
    }

    private boolean standsForItself(int start, int end) {
        int words = 0;
        for (int j = start; j < end; j++) {
            if (isWord.test(curr[j])) {
                words++;
                if (words > 1 || isOnlyOne(curr[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOnlyOne(int word) {
        return before.count(before.number(word)) == 1 && after.count(after.number(word)) == 1;
    }
}
