package org.tributary.article.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.article.diff.LineChanges.Block;

/** Puts the rows of changed lines together with the unchanged lines around them and the headings above. */
final class Hunks {
    private final LineChanges changes;
    private final int contextLines;
    private final Headings fromHeadings;
    private final Headings toHeadings;
    private final List<Row> rows = new ArrayList<>();

    Hunks(LineChanges changes, int contextLines, boolean isWikitext) {
        this.changes = changes;
        this.contextLines = contextLines;
        this.fromHeadings = isWikitext ? Headings.of(changes.from()) : Headings.none();
        this.toHeadings = isWikitext ? Headings.of(changes.to()) : Headings.none();
    }

    /**
     * All rows.
     *
     * @param changed the rows of all blocks, one after another
     */
    List<Row> rows(List<Row> changed) {
        int fromLine = 0;
        int toLine = 0;
        int at = 0;
        for (Block block : changes.blocks()) {
            boolean isFirst = at == 0;
            int lines = block.fromStart() - fromLine;
            int after = isFirst ? 0 : Math.min(contextLines, lines);
            int before = Math.min(contextLines, lines - after);
            same(fromLine, toLine, after);
            skip(lines - after - before);
            if (isFirst || lines > after + before) {
                section(block).ifPresent(rows::add);
            }
            same(block.fromStart() - before, block.toStart() - before, before);
            while (at < changed.size() && isIn(block, changed.get(at))) {
                rows.add(changed.get(at++));
            }
            fromLine = block.fromEnd();
            toLine = block.toEnd();
        }
        int rest = changes.from().size() - fromLine;
        int after = changes.blocks().isEmpty() ? 0 : Math.min(contextLines, rest);
        same(fromLine, toLine, after);
        skip(rest - after);
        return rows;
    }

    /** The heading of what a block changes; blank lines at its start belong to what follows them. */
    Optional<Row.Section> section(Block block) {
        boolean hasLines = block.toEnd() > block.toStart();
        List<String> lines = hasLines ? changes.to() : changes.from();
        int line = hasLines ? block.toStart() : block.fromStart();
        int end = hasLines ? block.toEnd() : block.fromEnd();
        while (line + 1 < end && lines.get(line).isBlank()) {
            line++;
        }
        return (hasLines ? toHeadings : fromHeadings).above(line);
    }

    private void same(int fromLine, int toLine, int lines) {
        for (int line = 0; line < lines; line++) {
            rows.add(new Row.Same(
                    fromLine + line + 1, toLine + line + 1, changes.from().get(fromLine + line)));
        }
    }

    private void skip(int lines) {
        if (lines > 0) {
            rows.add(new Row.Skipped(lines));
        }
    }

    private static boolean isIn(Block block, Row row) {
        return switch (row) {
            case Row.Removed removed -> removed.fromLine() <= block.fromEnd();
            case Row.MovedAway moved -> moved.fromLine() <= block.fromEnd();
            case Row.Changed changed -> changed.fromLine() <= block.fromEnd();
            case Row.Added added -> added.toLine() <= block.toEnd();
            case Row.MovedHere moved -> moved.toLine() <= block.toEnd();
            case Row.Section _, Row.Same _, Row.Skipped _ -> false;
        };
    }
}
