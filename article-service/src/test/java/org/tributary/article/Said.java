package org.tributary.article;

import org.jspecify.annotations.Nullable;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/** Revisions whose comments say something. */
final class Said {
    private Said() {}

    static Revision in(long id, User editor, String comment, String text) {
        Revision made = Events.revision(id, id, editor, text);
        return of(made, comment, made.isContentVisible(), true);
    }

    static Revision withoutComment(Revision made) {
        return of(made, null, true, false);
    }

    static Revision withoutText(Revision made) {
        return of(
                Events.revision(made.revId().value(), made.revId().value(), made.editor(), null),
                made.comment(),
                false,
                true);
    }

    private static Revision of(Revision made, @Nullable String comment, boolean isContent, boolean isComment) {
        return new Revision(
                made.revId(),
                made.revParentId(),
                made.revDt(),
                made.revSha1(),
                made.revSize(),
                comment,
                made.isMinorEdit(),
                made.editor(),
                isContent,
                isComment,
                true,
                made.tags(),
                made.contentSlots());
    }
}
