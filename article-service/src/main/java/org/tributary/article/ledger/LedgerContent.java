package org.tributary.article.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;

/** What an entry covers of a revision: all that is held of it, hidden parts as absent, and the hash of each text. */
public final class LedgerContent {
    private static final String FORM = "tributary-content-1";

    private LedgerContent() {}

    /**
     * The hash of a revision's content.
     *
     * @param salt of the version that the entry makes
     * @param textHashes role of a slot to the SHA-256 of its text in hexadecimal, for texts that are held
     * @param isInView whether it is in public view as a revision of this page
     */
    public static String hash(String salt, Revision revision, Map<String, String> textHashes, boolean isInView) {
        Canonical form = new Canonical(FORM)
                .add(salt)
                .add(revision.revId())
                .add(revision.revParentId())
                .add(revision.revDt())
                .add(revision.revSha1())
                .add(revision.revSize())
                .add(revision.comment())
                .add(revision.isMinorEdit())
                .add(revision.isContentVisible())
                .add(revision.isCommentVisible())
                .add(revision.isEditorVisible())
                .add(isInView)
                .addAll(revision.tags());
        addEditor(form, revision.editor());
        addSlots(form, revision.contentSlots(), textHashes);
        return form.sha256();
    }

    private static void addEditor(Canonical form, @Nullable User editor) {
        if (editor == null) {
            form.add(null);
            return;
        }
        form.add(editor.userText())
                .add(editor.userId())
                .add(editor.isBot())
                .add(editor.isTemp())
                .addAll(editor.groups());
    }

    private static void addSlots(Canonical form, @Nullable Map<String, Slot> slots, Map<String, String> textHashes) {
        if (slots == null) {
            form.add(null);
            return;
        }
        form.add(slots.size());
        new TreeMap<>(slots).forEach((role, slot) -> form.add(role)
                .add(slot.contentModel())
                .add(slot.contentFormat())
                .add(slot.contentSha1())
                .add(slot.contentSize())
                .add(slot.originRevId())
                .add(textHashes.get(role)));
    }
}
