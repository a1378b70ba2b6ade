package org.tributary.article.reading.contributors;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of what is remembered of contributors. */
@ConfigMapping(prefix = "tributary.article.contributors")
interface ContributorsConfig {

    /** Edits that are remembered, of all articles together, so that their contributors are not counted anew for each reader; about 150 bytes each. */
    @WithDefault("200000")
    long rememberedEditsMax();

    /** Answers that are remembered of one article: contributors chosen and ordered in so many ways. */
    @WithDefault("4")
    int rememberedAnswersMax();

    /** How long they are remembered after they were read last. */
    @WithDefault("5m")
    Duration rememberedFor();
}
