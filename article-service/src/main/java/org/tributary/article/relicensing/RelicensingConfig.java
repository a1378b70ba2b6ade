package org.tributary.article.relicensing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of telling of licences that were stated. */
@ConfigMapping(prefix = "tributary.article.licence-exceptions")
interface RelicensingConfig {

    /** Articles that are told of in one transaction. */
    @WithDefault("50")
    int articlesMax();

    /** How often it is looked whether a licence was stated. */
    @WithDefault("2s")
    Duration lookEvery();

    /** How long the work rests after each transaction, in percent of what it took: 100 leaves half of a core at most. */
    @WithDefault("100")
    int restPercent();
}
