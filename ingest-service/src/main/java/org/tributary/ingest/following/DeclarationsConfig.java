package org.tributary.ingest.following;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of doing what the configuration declares. */
@ConfigMapping(prefix = "tributary.ingest.declarations")
interface DeclarationsConfig {

    /** The pause before a declared wiki that does not answer is tried again; doubled each time. */
    @WithDefault("5s")
    Duration retryPause();

    /** The longest such pause. */
    @WithDefault("5m")
    Duration retryPauseMax();
}
