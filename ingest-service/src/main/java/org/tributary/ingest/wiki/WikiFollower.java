package org.tributary.ingest.wiki;

import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Wiki;

/** Whoever does what is wanted about the wikis that are this replica's to follow. Neither method may take long. */
public interface WikiFollower {

    /** Does what {@link Wiki#following()} says from now on; told again whenever anything about the wiki changes. */
    void wanted(Wiki wiki);

    /** Another replica follows this wiki from now on: when this returns, nothing more of it is published from here. */
    void released(WikiId wikiId);
}
