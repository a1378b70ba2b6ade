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
        String name = editor == null ? "" : editor.userText();
        int mark = name.indexOf(IMPORT_MARK);
        return new Saved(page, namespaceId, revision.revDt(), mark <= 0 ? null : name.substring(0, mark));
    }
}
