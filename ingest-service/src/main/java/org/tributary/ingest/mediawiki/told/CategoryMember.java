package org.tributary.ingest.mediawiki.told;

import java.time.Instant;
import org.tributary.event.identity.PageId;

/**
 * A page that is in a category.
 *
 * @param since when it came into it, by the wiki's clock
 */
public record CategoryMember(PageId page, int namespaceId, Instant since) {}
