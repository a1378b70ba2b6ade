package org.tributary.ingest.wiki;

import java.util.List;
import java.util.Optional;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Wiki;

/** What is known of each wiki, as every replica sees it. */
public interface Wikis {

    /** Whether they can be asked for without waiting: false until the topic has been read to its end once. */
    boolean isRead();

    /** A wiki that is not forgotten; waits until the topic has been read to its end once. */
    Optional<Wiki> find(WikiId wikiId);

    /** Every wiki that is not forgotten, by id. */
    List<Wiki> all();

    /** Publishes what is now true of a wiki and returns when it is durable. */
    void publish(Wiki wiki);
}
