package org.tributary.article.authorship.align;

/** How much two words look alike: twice the number of characters in common runs, divided by those of both. */
final class Likeness {
    static final double ENOUGH = 0.75;

    /** Longer words are compared by a way that needs more preparation, and knows of popular characters. */
    private static final int SHORT = 64;

    private Likeness() {}

    static double of(int[] prev, int[] curr, Budget budget) {
        int common = Math.max(prev.length, curr.length) < SHORT
                ? common(new Block(0, prev.length, 0, curr.length), prev, curr)
                : CommonRuns.find(prev, curr, new int[curr.length], budget);
        return 2.0 * common / (prev.length + curr.length);
    }

    private static int common(Block block, int[] prev, int[] curr) {
        if (!block.hasBoth()) {
            return 0;
        }
        int size = 0;
        int prevStart = 0;
        int start = 0;
        for (int i = block.prevStart(); i + size < block.prevEnd(); i++) {
            for (int j = block.start(); j + size < block.end(); j++) {
                int length = runLength(block, i, j, prev, curr);
                if (length > size) {
                    size = length;
                    prevStart = i;
                    start = j;
                }
            }
        }
        return size == 0
                ? 0
                : size
                        + common(new Block(block.prevStart(), prevStart, block.start(), start), prev, curr)
                        + common(new Block(prevStart + size, block.prevEnd(), start + size, block.end()), prev, curr);
    }

    private static int runLength(Block block, int i, int j, int[] prev, int[] curr) {
        int most = Math.min(block.prevEnd() - i, block.end() - j);
        int length = 0;
        while (length < most && prev[i + length] == curr[j + length]) {
            length++;
        }
        return length;
    }
}
