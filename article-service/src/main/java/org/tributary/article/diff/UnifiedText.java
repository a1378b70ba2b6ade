package org.tributary.article.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.article.diff.LineChanges.Block;

/** Writes changes in the unified form that tools for patches read. */
final class UnifiedText {
    /** A last line without a line end is written with a line of its own that says so. */
    private static final String UNENDED = "\n\\ No newline at end of file";

    private final LineChanges changes;
    private final Hunks hunks;
    private final int contextLines;
    private final StringBuilder patch = new StringBuilder();

    UnifiedText(LineChanges changes, Hunks hunks, int contextLines) {
        this.changes = changes;
        this.hunks = hunks;
        this.contextLines = contextLines;
    }

    /** Lines as patches count them: each ends with a line end, or says that it does not. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(LineChanges.lines(text));
        if (!lines.isEmpty()) {
            String last = lines.removeLast();
            if (!last.isEmpty()) {
                lines.add(last + UNENDED);
            }
        }
        return lines;
    }

    String write(String fromName, String toName, @Nullable DiffLimit limitedBy) {
        if (changes.blocks().isEmpty()) {
            return "";
        }
        if (limitedBy != null) {
            patch.append(
                    "# These texts are too long to be compared in every line: more is replaced than has changed.\n");
        }
        patch.append("--- ").append(fromName).append("\n+++ ").append(toName).append('\n');
        List<Block> group = new ArrayList<>();
        for (Block block : changes.blocks()) {
            boolean isApart =
                    !group.isEmpty() && block.fromStart() - group.getLast().fromEnd() > 2 * contextLines;
            if (isApart) {
                hunk(group);
                group.clear();
            }
            group.add(block);
        }
        hunk(group);
        return patch.toString();
    }

    /** Its first line names the heading of its section where tools show it. */
    private void hunk(List<Block> blocks) {
        Block first = blocks.getFirst();
        Block last = blocks.getLast();
        int before = Math.min(contextLines, first.fromStart());
        int after = Math.min(contextLines, changes.from().size() - last.fromEnd());
        int fromStart = first.fromStart() - before;
        int toStart = first.toStart() - before;
        patch.append("@@ -").append(range(fromStart, last.fromEnd() + after));
        patch.append(" +").append(range(toStart, last.toEnd() + after)).append(" @@");
        hunks.section(first)
                .ifPresent(section -> patch.append(' ').append(section.heading().replace('\r', ' ')));
        patch.append('\n');
        int at = fromStart;
        for (Block block : blocks) {
            lines(' ', changes.from().subList(at, block.fromStart()));
            lines('-', changes.from().subList(block.fromStart(), block.fromEnd()));
            lines('+', changes.to().subList(block.toStart(), block.toEnd()));
            at = block.fromEnd();
        }
        lines(' ', changes.from().subList(at, at + after));
    }

    private void lines(char sign, List<String> lines) {
        lines.forEach(line -> patch.append(sign).append(line).append('\n'));
    }

    /** Where no line is meant, the line after which none is. */
    private static String range(int start, int end) {
        int lines = end - start;
        return lines == 1 ? Integer.toString(start + 1) : (lines == 0 ? start : start + 1) + "," + lines;
    }
}
