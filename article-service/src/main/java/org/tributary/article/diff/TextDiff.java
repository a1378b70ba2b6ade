package org.tributary.article.diff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two texts.
 *
 * @param linesAdded changed lines count as added and removed, moved ones as neither
 * @param bytesAdded UTF-8 bytes that only the second text has, line ends included; what was moved counts only where its
 *     words changed. Added less removed is how much longer the second text is
 * @param isWhitespaceOnly whether nothing but spaces and blank lines changed
 * @param limitedBy what kept lines or words from being compared, so that more is marked than has changed; null if nothing
 *     did
 */
public record TextDiff(
        List<Row> rows,
        int linesAdded,
        int linesRemoved,
        int linesMoved,
        long bytesAdded,
        long bytesRemoved,
        boolean isWhitespaceOnly,
        @Nullable DiffLimit limitedBy) {

    public TextDiff {
        rows = List.copyOf(rows);
    }

    /**
     * Compares two texts.
     *
     * @param isWikitext whether lines between equals signs are headings
     */
    public static TextDiff between(String from, String to, boolean isWikitext, DiffLimits limits) {
        return between(from, to, isWikitext, limits, System::nanoTime);
    }

    static TextDiff between(String from, String to, boolean isWikitext, DiffLimits limits, LongSupplier nanos) {
        Budget budget = new Budget(limits, nanos);
        LineChanges changes =
                LineChanges.between(LineChanges.lines(from), LineChanges.lines(to), limits.linesMax(), budget);
        WordDiff words = new WordDiff(budget);
        List<Row> changed = new ArrayList<>();
        changes.blocks().forEach(block -> changed.addAll(BlockRows.of(changes, block, words, budget)));
        Moves.mark(changed, words, budget);
        Sums sums = Sums.of(changed, changes.from().isEmpty(), changes.to().isEmpty());
        return new TextDiff(
                new Hunks(changes, limits.contextLines(), isWikitext).rows(changed),
                sums.linesAdded,
                sums.linesRemoved,
                sums.linesMoved,
                sums.bytesAdded,
                sums.bytesRemoved,
                !changed.isEmpty() && sums.isWhitespaceOnly,
                budget.coarsest());
    }

    /** The same difference as tools that apply patches read it. */
    public static String unified(
            String from, String to, boolean isWikitext, DiffLimits limits, String fromName, String toName) {
        Budget budget = new Budget(limits, System::nanoTime);
        LineChanges changes =
                LineChanges.between(UnifiedText.lines(from), UnifiedText.lines(to), limits.linesMax(), budget);
        Hunks hunks = new Hunks(changes, limits.contextLines(), isWikitext);
        return new UnifiedText(changes, hunks, limits.contextLines()).write(fromName, toName, budget.coarsest());
    }

    public boolean isCoarse() {
        return limitedBy != null;
    }

    /** Adds up what changed. */
    private static final class Sums {
        private int linesAdded;
        private int linesRemoved;
        private int linesMoved;
        private long bytesAdded;
        private long bytesRemoved;
        private boolean isWhitespaceOnly = true;

        /** A text without a line has one line end less than one would think. */
        static Sums of(List<Row> changed, boolean isFromEmpty, boolean isToEmpty) {
            Sums sums = new Sums();
            changed.forEach(sums::add);
            sums.bytesAdded -= isFromEmpty && !isToEmpty ? 1 : 0;
            sums.bytesRemoved -= isToEmpty && !isFromEmpty ? 1 : 0;
            return sums;
        }

        private void add(Row row) {
            switch (row) {
                case Row.Removed removed -> {
                    linesRemoved++;
                    bytesRemoved += bytes(removed.text()) + 1;
                    isWhitespaceOnly &= removed.text().isBlank();
                }
                case Row.Added added -> {
                    linesAdded++;
                    bytesAdded += bytes(added.text()) + 1;
                    isWhitespaceOnly &= added.text().isBlank();
                }
                case Row.Changed both -> {
                    linesAdded++;
                    linesRemoved++;
                    bytesRemoved += changedBytes(both.from());
                    bytesAdded += changedBytes(both.to());
                    isWhitespaceOnly &= both.isWhitespaceOnly();
                }
                case Row.MovedAway moved -> {
                    linesMoved++;
                    bytesRemoved += changedBytes(moved.parts());
                    isWhitespaceOnly = false;
                }
                case Row.MovedHere moved -> bytesAdded += changedBytes(moved.parts());
                case Row.Section _, Row.Same _, Row.Skipped _ -> {}
            }
        }

        private static long changedBytes(List<Row.Part> parts) {
            return parts.stream()
                    .filter(Row.Part::isChanged)
                    .mapToLong(part -> bytes(part.text()))
                    .sum();
        }

        private static long bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
