package org.tributary.article.diff;

import java.util.ArrayList;
import java.util.List;

/** Makes rows of a block of changed lines: finds which line became which. */
final class BlockRows {
    /** Beyond this no line is looked for among the others: the rows would cost more than they tell. */
    private static final int LINES_MAX = 5_000;

    private final LineChanges changes;
    private final LineChanges.Block block;
    private final List<Row> rows = new ArrayList<>();

    private BlockRows(LineChanges changes, LineChanges.Block block) {
        this.changes = changes;
        this.block = block;
    }

    static List<Row> of(LineChanges changes, LineChanges.Block block, WordDiff words, Budget budget) {
        BlockRows made = new BlockRows(changes, block);
        if (block.lines() > LINES_MAX || !budget.hasTime()) {
            made.unpaired(block.fromStart(), block.fromEnd(), block.toStart(), block.toEnd());
        } else {
            made.paired(words);
        }
        return made.rows;
    }

    private void paired(WordDiff words) {
        List<List<String>> from = changes.from().subList(block.fromStart(), block.fromEnd()).stream()
                .map(words::words)
                .toList();
        List<List<String>> to = changes.to().subList(block.toStart(), block.toEnd()).stream()
                .map(words::words)
                .toList();
        int fromAt = block.fromStart();
        int toAt = block.toStart();
        for (Pairing.Pair pair : Pairing.of(from, to)) {
            int fromLine = block.fromStart() + pair.from();
            int toLine = block.toStart() + pair.to();
            unpaired(fromAt, fromLine, toAt, toLine);
            WordDiff.Sides sides = words.compare(from.get(pair.from()), to.get(pair.to()));
            boolean isSpace = Words.differOnlyInSpace(
                    changes.from().get(fromLine), changes.to().get(toLine));
            rows.add(new Row.Changed(fromLine + 1, toLine + 1, isSpace, sides.from(), sides.to()));
            fromAt = fromLine + 1;
            toAt = toLine + 1;
        }
        unpaired(fromAt, block.fromEnd(), toAt, block.toEnd());
    }

    private void unpaired(int fromStart, int fromEnd, int toStart, int toEnd) {
        for (int line = fromStart; line < fromEnd; line++) {
            rows.add(new Row.Removed(line + 1, changes.from().get(line)));
        }
        for (int line = toStart; line < toEnd; line++) {
            rows.add(new Row.Added(line + 1, changes.to().get(line)));
        }
    }
}
