package org.tributary.article.diff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a difference may cost. */
@ConfigMapping(prefix = "tributary.article.diff")
public interface DiffConfig {

    /** Lines of both texts together, equal start and end set aside. */
    @WithDefault("10000")
    int linesMax();

    /** Words of all changed lines together. */
    @WithDefault("40000")
    int wordsMax();

    /** Unchanged lines shown around a change. */
    @WithDefault("2")
    int contextLines();

    /** How long texts are compared before the rest counts as replaced. */
    @WithDefault("2s")
    Duration timeMax();

    default DiffLimits limits() {
        return new DiffLimits(linesMax(), wordsMax(), contextLines(), timeMax());
    }
}
