package org.tributary.article.reading;

import java.util.Optional;
import org.tributary.event.article.Licence;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Revision;

/**
 * A revision as the public may see it.
 *
 * @param revision without its text
 * @param licence under which its text stands
 * @param sha1Check whether the text held fits the hash the wiki states
 * @param sizeBytes of the text held, UTF-8; empty when there is none
 * @param parentSizeBytes of the revision before it, where that is held: of its text, or as its wiki states it
 */
public record RevisionView(
        WikiId wikiId,
        PageId pageId,
        Revision revision,
        Licence licence,
        Sha1Check sha1Check,
        Optional<Long> sizeBytes,
        Optional<Long> parentSizeBytes) {}
