package org.tributary.article.licence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;

/**
 * What decides about the licence of a revision.
 *
 * @param page where it is
 * @param namespaceId of that page
 * @param revDt when it was saved on the wiki
 * @param importedFrom the prefix of the wiki it was imported from, as MediaWiki marks its editor: {@code w} for
 *     {@code w>Anna}; null for what was written here
 */
public record Saved(
        PageId page,
        int namespaceId,
        Instant revDt,
        @Nullable String importedFrom) {
    private static final char IMPORT_MARK = '>';

    public static Saved of(PageId page, int namespaceId, Revision revision) {
        User editor = revision.editor();
        return new Saved(page, namespaceId, revision.revDt(), importedFrom(editor == null ? null : editor.userText()));
    }

    /** The prefix of the wiki that somebody of this name was imported from; null for somebody of here. */
    static @Nullable String importedFrom(@Nullable String editorName) {
        int mark = editorName == null ? -1 : editorName.indexOf(IMPORT_MARK);
        return editorName == null || mark <= 0 ? null : editorName.substring(0, mark);
    }
}
