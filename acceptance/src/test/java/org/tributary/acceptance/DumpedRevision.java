package org.tributary.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A revision in the words that a dump and the API share.
 *
 * @param title with namespace and underscores
 * @param parentId 0 where none is told
 * @param sha1 in base 36; null where the dump tells none
 * @param comment empty where none is told
 * @param editor a name or an address; empty when hidden
 * @param editorId of an account; 0 where there is none
 */
record DumpedRevision(
        long pageId,
        String title,
        long id,
        long parentId,
        String dt,
        @Nullable String sha1,
        String comment,
        String editor,
        long editorId,
        boolean isMinor) {

    /** Who is to be credited: an account by its number, since it can be renamed, anybody else by name. */
    String identity() {
        return editorId == 0 ? editor : "#" + editorId;
    }

    /** As {@code GET …/revisions} tells of it, with the title that {@code GET …/pages} tells. */
    static DumpedRevision of(JsonNode line, String title) {
        return new DumpedRevision(
                line.path("page_id").asLong(),
                title,
                line.path("rev_id").asLong(),
                line.path("rev_parent_id").asLong(),
                line.path("rev_dt").asText(),
                line.path("rev_sha1").asText(null),
                line.path("comment").asText(),
                line.path("editor").path("user_text").asText(),
                line.path("editor").path("user_id").asLong(),
                line.path("is_minor_edit").asBoolean());
    }
}
