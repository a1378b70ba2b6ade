package org.tributary.standalone.river;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a part may be started again: with a pause that doubles, and not for ever. A part that ran well for a while
 * has its budget back.
 */
final class RestartBudget {
    static final int RESTARTS_MAX = 10;
    static final Duration PAUSE_FIRST = Duration.ofSeconds(1);
    static final Duration PAUSE_MAX = Duration.ofSeconds(30);
    static final Duration RAN_WELL = Duration.ofMinutes(2);

    private int used;

    /** The pause before the next start; empty when there is to be none. */
    Optional<Duration> next(Duration ranFor) {
        if (ranFor.compareTo(RAN_WELL) >= 0) {
            used = 0;
        }
        if (used >= RESTARTS_MAX) {
            return Optional.empty();
        }
        Duration pause = PAUSE_FIRST.multipliedBy(1L << Math.min(used, 10));
        used++;
        return Optional.of(pause.compareTo(PAUSE_MAX) < 0 ? pause : PAUSE_MAX);
    }

    int used() {
        return used;
    }
}
