package org.tributary.ingest.mediawiki.told;

import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;

/**
 * What a wiki says of a title it was asked for.
 *
 * @param asked as it was asked for
 * @param title in the wiki's own spelling
 * @param namespaceId the namespace it is in
 * @param page the page there; null where there is none
 * @param problem why no page can ever have this title, in a few words; null when one can
 */
public record FoundTitle(
        String asked,
        String title,
        int namespaceId,
        @Nullable PageId page,
        @Nullable String problem) {}
