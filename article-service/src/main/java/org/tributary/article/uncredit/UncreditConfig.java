package org.tributary.article.uncredit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of telling of credit removals. */
@ConfigMapping(prefix = "tributary.article.credit-removals")
interface UncreditConfig {

    /** Revisions that are told of in one transaction. */
    @WithDefault("100")
    int revisionsMax();

    /** How often removals are looked for that another replica has left untold. */
    @WithDefault("30s")
    Duration lookEvery();
}
