package org.tributary.article.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/**
 * What one revision adds to its editor's credit.
 *
 * @param userText null when hidden or never told
 */
public record Edit(
        EditorKey key,
        ContributorKind kind,
        @Nullable Long userId,
        @Nullable String userText,
        boolean isBot,
        boolean isMinor,
        Instant revDt,
        long revId) {

    public static Edit of(Revision revision) {
        User editor = revision.editor();
        Long userId = editor == null ? null : editor.userId();
        return new Edit(
                EditorKey.of(editor),
                EditorKey.kind(editor),
                userId == null || userId == 0 ? null : userId,
                editor == null ? null : editor.userText(),
                editor != null && editor.isBot(),
                revision.isMinorEdit(),
                revision.revDt(),
                revision.revId().value());
    }

    boolean isAfter(Instant otherDt, long otherRevId) {
        int byTime = revDt.compareTo(otherDt);
        return byTime > 0 || (byTime == 0 && revId > otherRevId);
    }
}
