package org.tributary.article.diff;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which lines of two texts differ. */
record LineChanges(List<String> from, List<String> to, List<Block> blocks) {

    /** Lines of the first text that were replaced by lines of the second; either may be none. Ends are exclusive. */
    record Block(int fromStart, int fromEnd, int toStart, int toEnd) {
        int lines() {
            return fromEnd - fromStart + toEnd - toStart;
        }
    }

    static LineChanges between(List<String> from, List<String> to, int linesMax, Budget budget) {
        int shorter = Math.min(from.size(), to.size());
        int head = 0;
        while (head < shorter && from.get(head).equals(to.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        Block middle = new Block(head, from.size() - tail, head, to.size() - tail);
        if (middle.lines() == 0) {
            return new LineChanges(from, to, List.of());
        }
        if (middle.lines() > linesMax) {
            budget.meet(DiffLimit.LINES);
            return new LineChanges(from, to, List.of(middle));
        }
        return new LineChanges(from, to, compared(from, to, middle, budget));
    }

    /** Lines are compared by numbers that stand for them, which costs the same however long they are. */
    private static List<Block> compared(List<String> from, List<String> to, Block middle, Budget budget) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> before = numbers(from.subList(middle.fromStart(), middle.fromEnd()), numbers);
        List<Integer> after = numbers(to.subList(middle.toStart(), middle.toEnd()), numbers);
        Optional<List<Change>> changes = budget.compare(before, after);
        return changes.map(found -> blocks(found, middle.fromStart())).orElse(List.of(middle));
    }

    private static List<Integer> numbers(List<String> lines, Map<String, Integer> numbers) {
        List<Integer> list = new ArrayList<>(lines.size());
        for (String line : lines) {
            list.add(numbers.computeIfAbsent(line, _ -> numbers.size()));
        }
        return list;
    }

    private static List<Block> blocks(List<Change> changes, int offset) {
        List<Block> blocks = new ArrayList<>();
        for (Change change : changes) {
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

    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }
}
