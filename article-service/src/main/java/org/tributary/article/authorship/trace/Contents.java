package org.tributary.article.authorship.trace;

import java.util.Arrays;
import org.tributary.article.authorship.table.Ints;
import org.tributary.article.authorship.table.Lists;

/**
 * Which paragraphs each accepted revision holds, in their order. Most revisions have most paragraphs in common with the
 * one before, so only the middle that differs is kept; now and then all are, so that no revision is far from a whole.
 */
final class Contents {
    private static final int STEPS_MAX = 32;

    private final Ints sameAtStart = new Ints();
    private final Ints sameAtEnd = new Ints();
    private final Lists middles = new Lists();
    private int[] last = new int[0];
    private int steps;

    int size() {
        return middles.size();
    }

    /** Those of the last revision; none where there is no revision. */
    int[] last() {
        return last;
    }

    void add(int[] next) {
        boolean isWhole = size() == 0 || steps == STEPS_MAX;
        steps = isWhole ? 0 : steps + 1;
        int start = isWhole ? 0 : sameAtStart(last, next);
        int end = isWhole ? 0 : sameAtEnd(last, next, start);
        sameAtStart.add(isWhole ? Memory.NONE : start);
        sameAtEnd.add(end);
        middles.add(Arrays.copyOfRange(next, start, next.length - end));
        last = next;
    }

    /** How many are the same at the start of both. */
    static int sameAtStart(int[] last, int[] next) {
        int mismatch = Arrays.mismatch(last, next);
        return mismatch < 0 ? next.length : mismatch;
    }

    /** How many are the same at the end of both, after those at the start. */
    static int sameAtEnd(int[] last, int[] next, int sameAtStart) {
        int most = Math.min(last.length, next.length) - sameAtStart;
        int end = 0;
        while (end < most && last[last.length - 1 - end] == next[next.length - 1 - end]) {
            end++;
        }
        return end;
    }

    int[] of(int revision) {
        int whole = revision;
        while (sameAtStart.get(whole) != Memory.NONE) {
            whole--;
        }
        int[] content = middles.list(whole);
        for (int step = whole + 1; step <= revision; step++) {
            content = after(content, step);
        }
        return content;
    }

    private int[] after(int[] content, int revision) {
        int start = sameAtStart.get(revision);
        int end = sameAtEnd.get(revision);
        int[] middle = middles.list(revision);
        int[] next = new int[start + middle.length + end];
        System.arraycopy(content, 0, next, 0, start);
        System.arraycopy(middle, 0, next, start, middle.length);
        System.arraycopy(content, content.length - end, next, start + middle.length, end);
        return next;
    }
}
