package org.tributary.event.wiki;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far long work has come.
 *
 * @param done how much, 0 or more
 * @param total of how much; null where nobody can know
 * @param unit what is counted: {@code bytes}, {@code pages} or {@code revisions}
 * @param pages pages read so far
 * @param revisions revisions read so far
 * @param startedDt when this run of the work began
 */
public record Progress(long done, @Nullable Long total, String unit, long pages, long revisions, Instant startedDt) {

    public Progress {
        if (done < 0 || (total != null && total < 0)) {
            throw new IllegalArgumentException("progress cannot be negative: " + done + " of " + total);
        }
    }
}
