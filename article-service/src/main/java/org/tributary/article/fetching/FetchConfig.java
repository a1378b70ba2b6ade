package org.tributary.article.fetching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How pages of other sites are fetched. */
@ConfigMapping(prefix = "tributary.article.fetch")
public interface FetchConfig {

    /** Whether pages are fetched at all. */
    @WithDefault("true")
    boolean enabled();

    /** How long fetching a page takes at most, redirects included. */
    @WithDefault("15s")
    Duration timeMax();

    /** Bytes of a page at most, as they are after decompression; a larger one is refused. */
    @WithDefault("4194304")
    int bytesMax();

    /** Redirects that are followed. */
    @WithDefault("5")
    int redirectsMax();

    /** Pages that are fetched at a time; more are answered with 409. */
    @WithDefault("4")
    int pagesAtOnce();

    /** Whether addresses may be asked that are private, of this machine or of this network. */
    @WithDefault("false")
    boolean privateAddresses();
}
