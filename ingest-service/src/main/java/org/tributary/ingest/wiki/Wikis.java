package org.tributary.ingest.wiki;

import java.util.List;
import java.util.Optional;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Wiki;

/** What is known of each wiki, as every replica sees it. */
public interface Wikis {

    /** Waits until the topic has been read to its end once. */
    Optional<Wiki> find(WikiId wikiId);

    /** Every wiki that is not forgotten, by id. */
    List<Wiki> all();

    /** Publishes what is now true of a wiki and returns when it is durable. */
    void publish(Wiki wiki);
}
