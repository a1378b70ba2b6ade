package org.tributary.ingest.mediawiki;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.wire.ActionApi;
import org.tributary.ingest.mediawiki.wire.MediaWikiConfig;
import org.tributary.ingest.mediawiki.wire.WikiHttp;

/** Opens readers of wikis that are known. */
@Singleton
public final class WikiReaders {
    private final WikiHttp http;
    private final MediaWikiConfig config;
    private final Clock clock;

    public WikiReaders(WikiHttp http, MediaWikiConfig config, Clock clock) {
        this.http = http;
        this.config = config;
        this.clock = clock;
    }

    /** A reader of this wiki; empty when only dumps of it are known. */
    public Optional<WikiReader> reader(Wiki wiki) {
        return Optional.ofNullable(wiki.apiUrl())
                .map(api -> new WikiReader(
                        new ActionApi(http, URI.create(api), config, clock),
                        wiki.redirectKeywords(),
                        config.interwikiPrefixesMax()));
    }
}
