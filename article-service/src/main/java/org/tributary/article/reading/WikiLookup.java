package org.tributary.article.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.WikiRows;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;

/** Wikis by their ids, each read once for an answer. */
final class WikiLookup {
    private final Connection connection;
    private final Map<WikiId, Wiki> read = new HashMap<>();

    WikiLookup(Connection connection) {
        this.connection = connection;
    }

    Wiki of(WikiId wikiId) {
        return read.computeIfAbsent(wikiId, this::find);
    }

    private Wiki find(WikiId wikiId) {
        try {
            return Query.of("select event from wiki where wiki_id = ?", wikiId.value())
                    .first(connection, WikiRows::wiki)
                    .orElseGet(() -> unknown(wikiId));
        } catch (SQLException e) {
            throw new StoreException("the wiki " + wikiId + " cannot be read", e);
        }
    }

    /** Articles can be there a moment before their wiki is. */
    private static Wiki unknown(WikiId wikiId) {
        return new Wiki(
                wikiId,
                wikiId.value(),
                "https://" + wikiId + ".invalid/",
                null,
                null,
                "und",
                null,
                Rights.UNSTATED,
                List.of(),
                List.of(),
                List.of(),
                Following.IMPORTS_ONLY,
                Instant.EPOCH);
    }
}
