package org.tributary.article.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds which line became which within a block of changed lines, and which of its words changed. */
final class WordDiff {
    private static final int LINE_WORDS_MAX = 4_000;

    private int wordsLeft;
    private boolean isCoarse;

    WordDiff(int wordsMax) {
        this.wordsLeft = wordsMax;
    }

    boolean isCoarse() {
        return isCoarse;
    }

    List<Row> rows(LineChanges changes, LineChanges.Block block) {
        List<List<String>> from = words(changes.from().subList(block.fromStart(), block.fromEnd()));
        List<List<String>> to = words(changes.to().subList(block.toStart(), block.toEnd()));
        List<Row> rows = new ArrayList<>();
        int fromAt = 0;
        int toAt = 0;
        for (Pairing.Pair pair : Pairing.of(from, to)) {
            removed(rows, changes, block, fromAt, pair.from());
            added(rows, changes, block, toAt, pair.to());
            rows.add(changed(
                    block.fromStart() + pair.from(),
                    block.toStart() + pair.to(),
                    from.get(pair.from()),
                    to.get(pair.to())));
            fromAt = pair.from() + 1;
            toAt = pair.to() + 1;
        }
        removed(rows, changes, block, fromAt, from.size());
        added(rows, changes, block, toAt, to.size());
        return rows;
    }

    private static void removed(List<Row> rows, LineChanges changes, LineChanges.Block block, int start, int end) {
        for (int line = block.fromStart() + start; line < block.fromStart() + end; line++) {
            rows.add(new Row.Removed(line + 1, changes.from().get(line)));
        }
    }

    private static void added(List<Row> rows, LineChanges changes, LineChanges.Block block, int start, int end) {
        for (int line = block.toStart() + start; line < block.toStart() + end; line++) {
            rows.add(new Row.Added(line + 1, changes.to().get(line)));
        }
    }

    private Row changed(int fromLine, int toLine, List<String> from, List<String> to) {
        int words = from.size() + to.size();
        if (words > wordsLeft || words > LINE_WORDS_MAX) {
            isCoarse = true;
            return new Row.Changed(fromLine + 1, toLine + 1, whole(from), whole(to));
        }
        wordsLeft -= words;
        List<Change> changes = new MyersDiffWithLinearSpace<String>().computeDiff(from, to, null);
        return new Row.Changed(
                fromLine + 1,
                toLine + 1,
                parts(
                        from,
                        changes.stream()
                                .map(change -> new int[] {change.startOriginal, change.endOriginal})
                                .toList()),
                parts(
                        to,
                        changes.stream()
                                .map(change -> new int[] {change.startRevised, change.endRevised})
                                .toList()));
    }

    private static List<Row.Part> whole(List<String> words) {
        return List.of(new Row.Part(true, String.join("", words)));
    }

    private static List<Row.Part> parts(List<String> words, List<int[]> changed) {
        boolean[] isChanged = new boolean[words.size()];
        changed.forEach(range -> Arrays.fill(isChanged, range[0], range[1], true));
        for (int at = 1; at < words.size() - 1; at++) {
            isChanged[at] |=
                    isChanged[at - 1] && isChanged[at + 1] && words.get(at).isBlank();
        }
        List<Row.Part> parts = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= words.size(); at++) {
            if (at == words.size() || isChanged[at] != isChanged[start]) {
                parts.add(new Row.Part(isChanged[start], String.join("", words.subList(start, at))));
                start = at;
            }
        }
        return parts;
    }

    private static List<List<String>> words(List<String> lines) {
        return lines.stream().map(Words::of).toList();
    }
}
