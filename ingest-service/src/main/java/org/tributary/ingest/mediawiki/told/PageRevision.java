package org.tributary.ingest.mediawiki.told;

import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Page;
import org.tributary.event.page.Revision;

/**
 * A revision and the page it belongs to, both as they stand now.
 *
 * @param isCurrent whether it is the page's current revision
 * @param currentRevId which one is; null where the wiki does not say
 */
public record PageRevision(
        Page page,
        Revision revision,
        boolean isCurrent,
        @Nullable RevisionId currentRevId) {}
