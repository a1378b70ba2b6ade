package org.tributary.sample.history;

import java.time.Instant;
import java.util.OptionalLong;
import org.tributary.sample.source.Edit;

/**
 * A revision as the wiki holds it.
 *
 * @param id given in the order in which revisions reached the wiki
 * @param parentId the revision it was made on, also when that one is gone
 * @param originId the revision that first brought this text to the page
 * @param edit who made it, when, why and how
 * @param editorId 0 for an imported name, empty for an address
 * @param text in full
 */
public record WikiRevision(
        long id, OptionalLong parentId, long originId, Edit edit, OptionalLong editorId, String text) {
    public Instant at() {
        return edit.at();
    }
}
