package org.tributary.ingest.wiki;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Bounds of sharing the wikis among replicas. */
@ConfigMapping(prefix = "tributary.ingest.wiki")
interface WikiConfig {

    /** The consumer group whose members share the wikis. */
    @WithDefault("tributary-ingest")
    String group();

    /**
     * A name of this replica that outlives its process and that no other replica has. With one, a replica that is
     * started again takes up its wikis at once; without one, they wait until the session of its earlier life is over.
     */
    Optional<String> memberId();

    /** After this long without a sign of life a replica's wikis move to the others. */
    @WithDefault("10s")
    Duration sessionTimeout();

    /** The pause before the next try when Kafka refuses. */
    @WithDefault("2s")
    Duration retryPause();
}
