package org.tributary.ingest.mediawiki.wire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Manners and bounds of speaking to wikis. */
@ConfigMapping(prefix = "tributary.ingest.mediawiki")
public interface MediaWikiConfig {

    /** How many requests to one host may be under way at the same time. */
    @WithDefault("2")
    int inFlightPerHostMax();

    /** How many requests a minute one wiki is asked at most, spread evenly. */
    @WithDefault("600")
    int requestsPerMinuteMax();

    /** The database lag in seconds above which the wiki is asked to refuse us (MediaWiki's {@code maxlag}). */
    @WithDefault("5")
    int maxlagSeconds();

    @WithDefault("10s")
    Duration connectTimeout();

    /** From the request to the last byte of the answer. */
    @WithDefault("60s")
    Duration answerTimeout();

    /** The largest answer that is read, in bytes after decompression. */
    @WithDefault("67108864")
    int answerBytesMax();

    /** How often a request is tried again at once before its feed is called broken and backs off. */
    @WithDefault("3")
    int retriesMax();

    @WithDefault("500ms")
    Duration retryDelay();

    /** The longest wait between two tries of one request; when the wiki asks for more, the feed backs off instead. */
    @WithDefault("5s")
    Duration retryDelayMax();

    /** How many redirects, on the same host, are followed for one request. */
    @WithDefault("5")
    int redirectsMax();

    /** Prefixes by which a wiki names others that are passed on with what it says of itself; where it states more, none is. */
    @WithDefault("2000")
    int interwikiPrefixesMax();
}
