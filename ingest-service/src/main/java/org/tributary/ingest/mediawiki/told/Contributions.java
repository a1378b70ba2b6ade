package org.tributary.ingest.mediawiki.told;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;

/**
 * A stretch of what somebody contributed, newest first.
 *
 * @param next how to ask for the stretch after it; null for the last one
 */
public record Contributions(
        List<RevisionId> revisions, @Nullable String next) {

    public Contributions {
        revisions = List.copyOf(revisions);
    }
}
