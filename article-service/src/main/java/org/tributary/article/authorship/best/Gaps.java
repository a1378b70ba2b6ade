package org.tributary.article.authorship.best;

import java.util.Arrays;
import org.tributary.article.authorship.align.Aligner;
import org.tributary.article.authorship.align.Budget;
import org.tributary.article.authorship.align.CommonRuns;
import org.tributary.article.authorship.table.Ints;

/**
 * Aligns the places that continue nothing yet with old ones that nothing continues: those behind what the place before
 * continues, and those in front of what the place after continues.
 */
final class Gaps {
    /** A word that a gap holds more often than this is no start of a run. */
    private static final int POPULAR_FROM = 200;

    private final int[] prev;
    private final int[] curr;
    private final int[] partner;
    private final boolean[] isUsed;
    private final Budget budget;

    private Gaps(int[] prev, int[] curr, int[] partner, Budget budget) {
        this.prev = prev;
        this.curr = curr;
        this.partner = partner;
        this.isUsed = new boolean[prev.length];
        this.budget = budget;
        for (int old : partner) {
            if (old != Aligner.NEW) {
                isUsed[old] = true;
            }
        }
    }

    static void fill(int[] prev, int[] curr, int[] partner, Budget budget) {
        Gaps gaps = new Gaps(prev, curr, partner, budget);
        int start = 0;
        for (int j = 0; j <= curr.length; j++) {
            if (j == curr.length || partner[j] != Aligner.NEW) {
                if (start < j) {
                    gaps.fill(start, j);
                }
                start = j + 1;
            }
        }
    }

    private void fill(int start, int end) {
        int[] places = placesFor(start, end);
        if (places.length == 0) {
            return;
        }
        int[] words = new int[places.length];
        for (int k = 0; k < places.length; k++) {
            words[k] = prev[places[k]];
        }
        int[] found = new int[end - start];
        Arrays.fill(found, Aligner.NEW);
        CommonRuns.find(words, Arrays.copyOfRange(curr, start, end), found, POPULAR_FROM, budget);
        for (int k = 0; k < found.length; k++) {
            if (found[k] != Aligner.NEW) {
                partner[start + k] = places[found[k]];
                isUsed[places[found[k]]] = true;
            }
        }
    }

    private int[] placesFor(int start, int end) {
        int after = start == 0 ? 0 : partner[start - 1] + 1;
        int afterEnd = after;
        while (afterEnd < prev.length && !isUsed[afterEnd]) {
            afterEnd++;
        }
        int beforeEnd = end == curr.length ? prev.length : partner[end];
        int before = beforeEnd;
        while (before > 0 && !isUsed[before - 1]) {
            before--;
        }
        Ints places = new Ints();
        boolean isOne = after == before || afterEnd == beforeEnd;
        if (isOne || after < before) {
            addAll(places, after, afterEnd);
        }
        if (!isOne) {
            addAll(places, before, beforeEnd);
            if (after > before) {
                addAll(places, after, afterEnd);
            }
        }
        return places.toArray();
    }

    private static void addAll(Ints places, int from, int to) {
        for (int i = from; i < to; i++) {
            places.add(i);
        }
    }
}
