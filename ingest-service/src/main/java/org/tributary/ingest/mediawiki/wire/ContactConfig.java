package org.tributary.ingest.mediawiki.wire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Optional;

/** Who a wiki's operators should write to about our requests. */
@ConfigMapping(prefix = "tributary.ingest.contact")
public interface ContactConfig {

    /** A mail address or web page, sent in every request's User-Agent. */
    @WithParentName
    Optional<String> contact();
}
