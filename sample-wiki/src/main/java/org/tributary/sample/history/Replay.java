package org.tributary.sample.history;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sample.source.Edit;
import org.tributary.sample.source.MistakeInSource;
import org.tributary.sample.source.Operation;
import org.tributary.sample.source.PageSource;

/**
 * Finds the text of every revision of a page. The final text is known, so lasting edits are undone one by one from the
 * last to the first; then passing edits are done forwards between them. A lasting edit on a text that was not restored is
 * a mistake.
 */
final class Replay {
    private final List<Edit> edits;
    private final String[] before;
    private final String[] after;

    private Replay(List<Edit> edits) {
        this.edits = edits;
        this.before = new String[edits.size()];
        this.after = new String[edits.size()];
    }

    /** The texts of the page's revisions, in the order of its script. */
    static List<String> texts(PageSource page) {
        var replay = new Replay(page.edits());
        replay.undoLastingEdits(page);
        return replay.doPassingEdits();
    }

    private void undoLastingEdits(PageSource page) {
        String text = page.text();
        boolean created = false;
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            before[i] = text;
            after[i] = text;
            if (edit.createsThePage()) {
                created = true;
                before[i] = "";
                text = "";
            } else if (isLasting(edit)) {
                for (Operation operation : edit.operations().reversed()) {
                    text = undone(operation, text, edit);
                }
                before[i] = text;
            }
        }
        if (!created) {
            throw new MistakeInSource(page.place(), "no edit creates the page: one must have no operations");
        }
    }

    private static boolean isLasting(Edit edit) {
        return edit.operations().stream().allMatch(Operation.Lasting.class::isInstance);
    }

    private static String undone(Operation operation, String text, Edit edit) {
        return switch (operation) {
            case Operation.Added added ->
                Passage.in(text, added.passage(), edit.place()).removedFrom(text);
            case Operation.Replaced replaced -> replacedOnce(text, replaced.after(), replaced.before(), edit);
            case Operation.Passing passing ->
                throw new MistakeInSource(edit.place(), "an edit either lasted or passed, not both: " + passing);
        };
    }

    private static String replacedOnce(String text, String old, String young, Edit edit) {
        int start = Passage.only(text, old, edit.place());
        return text.substring(0, start) + young + text.substring(start + old.length());
    }

    private List<String> doPassingEdits() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            String last = texts.isEmpty() ? "" : texts.getLast();
            if (edit.createsThePage()) {
                texts.add(after[i]);
            } else if (isLasting(edit)) {
                requireRestored(last, before[i], edit);
                texts.add(after[i]);
            } else {
                texts.add(done(edit, last, texts));
            }
        }
        requireRestored(texts.getLast(), after[edits.size() - 1], edits.getLast());
        return texts;
    }

    private static void requireRestored(String last, String expected, Edit edit) {
        if (!last.equals(expected)) {
            throw new MistakeInSource(edit.place(), "the text before this edit was spoilt and not restored");
        }
    }

    private static String done(Edit edit, String text, List<String> earlier) {
        for (Operation operation : edit.operations()) {
            text = switch (operation) {
                case Operation.Spoilt spoilt -> replacedOnce(text, spoilt.before(), spoilt.after(), edit);
                case Operation.Rewritten rewritten -> rewritten.text();
                case Operation.Blanked blanked -> "";
                case Operation.Reverted reverted -> restored(reverted, earlier, edit);
                case Operation.MovedFrom moved -> text;
                case Operation.Recorded recorded -> text;
                case Operation.Lasting lasting ->
                    throw new MistakeInSource(edit.place(), "an edit either lasted or passed, not both: " + lasting);
            };
        }
        return text;
    }

    private static String restored(Operation.Reverted reverted, List<String> earlier, Edit edit) {
        int restored = earlier.size() - 1 - reverted.edits();
        if (restored < 0) {
            throw new MistakeInSource(edit.place(), "the page has no " + reverted.edits() + " edits to undo");
        }
        return earlier.get(restored);
    }
}
