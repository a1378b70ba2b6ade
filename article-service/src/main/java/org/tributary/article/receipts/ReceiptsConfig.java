package org.tributary.article.receipts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of watching acknowledgements. */
@ConfigMapping(prefix = "tributary.article.redactions")
interface ReceiptsConfig {

    /** How often redactions that are not acknowledged are counted. */
    @WithDefault("60s")
    Duration countEvery();
}
