package org.tributary.ingest.html;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of fetching HTML. */
@ConfigMapping(prefix = "tributary.ingest.html")
public interface HtmlConfig {

    /** The largest HTML of one revision that is passed on, in bytes of UTF-8. */
    @WithDefault("3145728")
    int bytesMax();
}
