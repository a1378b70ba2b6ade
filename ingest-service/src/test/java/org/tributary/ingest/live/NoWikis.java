package org.tributary.ingest.live;

import java.util.List;
import java.util.Optional;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.wiki.Wikis;

/** Knows of no wiki, for tests in which nobody asks. */
final class NoWikis implements Wikis {
    @Override
    public boolean isRead() {
        return true;
    }

    @Override
    public Optional<Wiki> find(WikiId wikiId) {
        return Optional.empty();
    }

    @Override
    public List<Wiki> all() {
        return List.of();
    }

    @Override
    public void publish(Wiki wiki) {
        throw new IllegalStateException("nobody was to change anything about " + wiki.wikiId());
    }
}
