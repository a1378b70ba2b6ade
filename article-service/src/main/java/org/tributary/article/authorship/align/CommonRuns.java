package org.tributary.article.authorship.align;

import java.util.ArrayDeque;

/**
 * The common runs of two lists, longest first, as CPython's SequenceMatcher finds them: of runs equally long the one
 * that is earliest in the old list, then in the new. In a new list of 200 words or more, a word that makes up more than
 * a hundredth is popular: no run starts from it, but runs grow over it.
 */
public final class CommonRuns {
    private static final int POPULAR_FROM = 200;
    private static final int POPULAR_SHARE = 100;

    private final int[] prev;
    private final int[] curr;
    private final int[] partner;
    private final Budget budget;
    private final Places places;
    /** For each old place the number of its word in the new list; -1 where it is not there or popular. */
    private final int[] anchors;
    /** For each new place how long the run is that ends there, and in which row that was found. */
    private final int[] lengths;

    private final int[] rows;
    private int row;

    private int bestPrev;
    private int bestCurr;
    private int bestSize;

    private CommonRuns(int[] prev, int[] curr, int[] partner, int popularFrom, Budget budget) {
        this.prev = prev;
        this.curr = curr;
        this.partner = partner;
        this.budget = budget;
        this.places = new Places(curr, 0, curr.length);
        this.anchors = anchors(popularFrom);
        this.lengths = new int[curr.length + 1];
        this.rows = new int[curr.length + 1];
    }

    /** Fills in the partners of all places in common runs, and says how many there are. */
    static int find(int[] prev, int[] curr, int[] partner, Budget budget) {
        int popularFrom = curr.length < POPULAR_FROM ? Integer.MAX_VALUE : curr.length / POPULAR_SHARE + 1;
        return new CommonRuns(prev, curr, partner, popularFrom, budget).find();
    }

    /** The same with no word popular unless the new list holds it more than so many times. */
    public static int find(int[] prev, int[] curr, int[] partner, int popularFrom, Budget budget) {
        return new CommonRuns(prev, curr, partner, popularFrom, budget).find();
    }

    private int[] anchors(int popularFrom) {
        int[] numbers = new int[prev.length];
        for (int i = 0; i < prev.length; i++) {
            int number = places.number(prev[i]);
            numbers[i] = number >= 0 && places.count(number) > popularFrom ? -1 : number;
        }
        return numbers;
    }

    private int find() {
        int found = 0;
        ArrayDeque<Block> open = new ArrayDeque<>();
        open.push(new Block(0, prev.length, 0, curr.length));
        while (!open.isEmpty()) {
            Block block = open.pop();
            if (block.hasBoth() && longest(block)) {
                for (int k = 0; k < bestSize; k++) {
                    partner[bestCurr + k] = bestPrev + k;
                }
                found += bestSize;
                open.push(new Block(bestPrev + bestSize, block.prevEnd(), bestCurr + bestSize, block.end()));
                open.push(new Block(block.prevStart(), bestPrev, block.start(), bestCurr));
            }
        }
        return found;
    }

    private boolean longest(Block block) {
        bestPrev = block.prevStart();
        bestCurr = block.start();
        bestSize = 0;
        row++;
        if (!budget.spend(block.prevEnd() - block.prevStart())) {
            return false;
        }
        for (int i = block.prevStart(); i < block.prevEnd(); i++) {
            row++;
            if (anchors[i] >= 0 && !extend(block, i)) {
                return false;
            }
        }
        growOver(block);
        return bestSize > 0;
    }

    /** Every run that ends at this old place. New places are taken from behind, as each needs the one before as it was. */
    private boolean extend(Block block, int i) {
        int first = places.start(anchors[i]);
        int bestHere = 0;
        int bestEnd = -1;
        int steps = 0;
        for (int n = places.end(anchors[i]) - 1; n >= first; n--) {
            steps++;
            int j = places.place(n);
            if (j < block.start()) {
                break;
            }
            if (j < block.end()) {
                int length = rows[j] == row - 1 ? lengths[j] + 1 : 1;
                lengths[j + 1] = length;
                rows[j + 1] = row;
                if (length >= bestHere) {
                    bestHere = length;
                    bestEnd = j;
                }
            }
        }
        if (bestHere > bestSize) {
            bestSize = bestHere;
            bestPrev = i - bestHere + 1;
            bestCurr = bestEnd - bestHere + 1;
        }
        return budget.spend(steps + 1L);
    }

    private void growOver(Block block) {
        while (bestPrev > block.prevStart() && bestCurr > block.start() && prev[bestPrev - 1] == curr[bestCurr - 1]) {
            bestPrev--;
            bestCurr--;
            bestSize++;
        }
        while (bestPrev + bestSize < block.prevEnd()
                && bestCurr + bestSize < block.end()
                && prev[bestPrev + bestSize] == curr[bestCurr + bestSize]) {
            bestSize++;
        }
    }
}
