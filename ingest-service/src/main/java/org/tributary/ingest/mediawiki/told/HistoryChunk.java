package org.tributary.ingest.mediawiki.told;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a page's history, oldest first.
 *
 * @param next how to ask for the stretch after it; null for the last one
 */
public record HistoryChunk(
        List<PageRevision> revisions, @Nullable String next) {

    public HistoryChunk {
        revisions = List.copyOf(revisions);
    }
}
