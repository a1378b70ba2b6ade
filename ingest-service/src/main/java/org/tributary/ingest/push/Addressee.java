package org.tributary.ingest.push;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.Wiki;

/**
 * Which wiki an event is about, as the event says it.
 *
 * @param database its database name
 * @param host its host, with the port where there is one
 */
record Addressee(@Nullable String database, @Nullable String host) {

    /** How surely this means a wiki: 0 not at all, more for a better match. */
    int certaintyOf(Wiki wiki) {
        boolean isDatabase =
                database != null && fit(database).equals(wiki.wikiId().value());
        boolean isHost = host != null && (isAt(wiki.url()) || (wiki.apiUrl() != null && isAt(wiki.apiUrl())));
        return (isDatabase ? 2 : 0) + (isHost ? 1 : 0);
    }

    private boolean isAt(String url) {
        URI address = URI.create(url);
        return address.getRawAuthority() != null
                && (address.getRawAuthority().equalsIgnoreCase(host)
                        || address.getHost().equalsIgnoreCase(host));
    }

    /** As a database name becomes a wiki id when a wiki is first followed. */
    private static String fit(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]", "_").replaceFirst("^[^a-z0-9]+", "");
    }
}
