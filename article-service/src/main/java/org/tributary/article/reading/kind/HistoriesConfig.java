package org.tributary.article.reading.kind;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of reading histories. */
@ConfigMapping(prefix = "tributary.article.histories")
interface HistoriesConfig {

    /** Revisions that are looked at for one answer when a history is asked for edits of a kind; an answer that ends there says where to go on. */
    @WithDefault("5000")
    int lookedAtMax();
}
