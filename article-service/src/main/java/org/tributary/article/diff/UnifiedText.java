package org.tributary.article.diff;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.List;

/** Writes changes in the unified form that tools for patches read. */
final class UnifiedText {
    private UnifiedText() {}

    static String write(LineChanges changes, String fromName, String toName, int contextLines) {
        Patch<String> patch = new Patch<>();
        for (LineChanges.Block block : changes.blocks()) {
            patch.addDelta(new ChangeDelta<>(
                    new Chunk<>(block.fromStart(), changes.from().subList(block.fromStart(), block.fromEnd())),
                    new Chunk<>(block.toStart(), changes.to().subList(block.toStart(), block.toEnd()))));
        }
        List<String> lines =
                UnifiedDiffUtils.generateUnifiedDiff(fromName, toName, changes.from(), patch, contextLines);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
