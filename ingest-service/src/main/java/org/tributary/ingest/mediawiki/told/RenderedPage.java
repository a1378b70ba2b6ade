package org.tributary.ingest.mediawiki.told;

/**
 * A page as the wiki shows it now.
 *
 * @param revision the number of the revision that is shown; 0 where the wiki does not say
 * @param html a fragment, as the wiki gave it
 */
public record RenderedPage(long revision, String html) {}
