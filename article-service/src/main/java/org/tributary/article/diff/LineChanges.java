package org.tributary.article.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of two texts differ.
 *
 * @param isCoarse whether the texts were too long to be compared line by line
 */
record LineChanges(List<String> from, List<String> to, List<Block> blocks, boolean isCoarse) {

    /** Lines of the first text that were replaced by lines of the second; either may be none. Ends are exclusive. */
    record Block(int fromStart, int fromEnd, int toStart, int toEnd) {}

    static LineChanges between(String fromText, String toText, int linesMax) {
        List<String> from = lines(fromText);
        List<String> to = lines(toText);
        int shorter = Math.min(from.size(), to.size());
        int head = 0;
        while (head < shorter && from.get(head).equals(to.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        List<String> fromMiddle = from.subList(head, from.size() - tail);
        List<String> toMiddle = to.subList(head, to.size() - tail);
        boolean isEqual = fromMiddle.isEmpty() && toMiddle.isEmpty();
        boolean isCoarse = fromMiddle.size() + toMiddle.size() > linesMax;
        if (isEqual || isCoarse) {
            List<Block> blocks =
                    isEqual ? List.of() : List.of(new Block(head, from.size() - tail, head, to.size() - tail));
            return new LineChanges(from, to, blocks, isCoarse);
        }
        return new LineChanges(from, to, compared(fromMiddle, toMiddle, head), false);
    }

    private static List<Block> compared(List<String> from, List<String> to, int offset) {
        List<Block> blocks = new ArrayList<>();
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(from, to, null)) {
            Block block = new Block(
                    change.startOriginal + offset,
                    change.endOriginal + offset,
                    change.startRevised + offset,
                    change.endRevised + offset);
            Block last = blocks.isEmpty() ? null : blocks.getLast();
            if (last != null && last.fromEnd() == block.fromStart() && last.toEnd() == block.toStart()) {
                blocks.removeLast();
                block = new Block(last.fromStart(), block.fromEnd(), last.toStart(), block.toEnd());
            }
            blocks.add(block);
        }
        return blocks;
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }
}
