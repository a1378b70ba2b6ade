package org.tributary.ingest.mediawiki;

import org.tributary.event.page.Page;
import org.tributary.event.page.Revision;

/**
 * A revision and the page it belongs to, both as they stand now.
 *
 * @param isCurrent whether it is the page's current revision
 */
public record PageRevision(Page page, Revision revision, boolean isCurrent) {}
