package org.tributary.article.store.mention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Reading what texts name, so that links and categories can be asked the other way round. */
@ConfigMapping(prefix = "tributary.article.mentions")
public interface MentionsConfig {

    /** Pages that are taken to be read at a time. */
    @WithDefault("50")
    int pagesMax();

    /** How long a replica that has taken pages has them for itself. */
    @WithDefault("5m")
    Duration lease();

    /** How often pages whose text changed are looked for. */
    @WithDefault("2s")
    Duration lookEvery();

    /** How long the work rests after each page, in percent of what the page took: 100 leaves half a core at most. */
    @WithDefault("100")
    int restPercent();

    /** Titles that are kept of one page in each way of naming: links, templates, categories. */
    @WithDefault("10000")
    int titlesMax();

    /** Pages that name another which are looked at for one answer; an answer that ends there says where to go on. */
    @WithDefault("5000")
    int lookedAtMax();
}
