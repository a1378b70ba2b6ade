package org.tributary.article.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference between two texts.
 *
 * @param isCoarse whether a limit kept lines or words from being compared, so that more is marked than has changed
 */
public record TextDiff(List<Row> rows, int linesAdded, int linesRemoved, boolean isCoarse) {

    public TextDiff {
        rows = List.copyOf(rows);
    }

    public static TextDiff between(String from, String to, DiffLimits limits) {
        LineChanges changes = LineChanges.between(from, to, limits.linesMax());
        WordDiff words = new WordDiff(limits.wordsMax());
        List<Row> rows = new ArrayList<>();
        int fromLine = 0;
        int toLine = 0;
        for (LineChanges.Block block : changes.blocks()) {
            int same = block.fromStart() - fromLine;
            boolean isFirst = fromLine == 0;
            context(rows, changes, fromLine, toLine, same, isFirst ? 0 : limits.contextLines(), limits.contextLines());
            rows.addAll(words.rows(changes, block));
            fromLine = block.fromEnd();
            toLine = block.toEnd();
        }
        int rest = changes.from().size() - fromLine;
        context(rows, changes, fromLine, toLine, rest, changes.blocks().isEmpty() ? 0 : limits.contextLines(), 0);
        int added = changes.blocks().stream()
                .mapToInt(block -> block.toEnd() - block.toStart())
                .sum();
        int removed = changes.blocks().stream()
                .mapToInt(block -> block.fromEnd() - block.fromStart())
                .sum();
        return new TextDiff(rows, added, removed, changes.isCoarse() || words.isCoarse());
    }

    /** The same difference as tools that apply patches read it. */
    public static String unified(String from, String to, DiffLimits limits, String fromName, String toName) {
        return UnifiedText.write(
                LineChanges.between(from, to, limits.linesMax()), fromName, toName, limits.contextLines());
    }

    private static void context(
            List<Row> rows, LineChanges changes, int fromLine, int toLine, int lines, int after, int before) {
        int head = Math.min(after, lines);
        int tail = Math.min(before, lines - head);
        int skipped = lines - head - tail;
        for (int line = 0; line < lines; line++) {
            boolean isShown = line < head || line >= lines - tail;
            if (isShown) {
                rows.add(new Row.Same(
                        fromLine + line + 1, toLine + line + 1, changes.from().get(fromLine + line)));
            } else if (line == head) {
                rows.add(new Row.Skipped(skipped));
            }
        }
    }
}
