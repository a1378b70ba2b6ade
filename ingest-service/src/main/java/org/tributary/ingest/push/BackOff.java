package org.tributary.ingest.push;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How long a source that failed is left alone, and how often that is said. */
final class BackOff {
    private static final Logger LOG = Logger.getLogger(BackOff.class);

    private final PushAddress address;
    private final PushConfig config;
    private Duration last = Duration.ZERO;
    private @Nullable String warned;

    BackOff(PushAddress address, PushConfig config) {
        this.address = address;
        this.config = config;
    }

    /** The pause after one more failure. */
    Duration next() {
        Duration doubled = last.isZero() ? config.backOff() : last.multipliedBy(2);
        last = doubled.compareTo(config.backOffMax()) > 0 ? config.backOffMax() : doubled;
        return again(last);
    }

    /** A pause that is a little longer, so that not everybody comes back at once. */
    Duration again(Duration pause) {
        Duration bounded = pause.compareTo(config.backOffMax()) > 0 ? config.backOffMax() : pause;
        return bounded.plusMillis(ThreadLocalRandom.current().nextLong(bounded.toMillis() / 4 + 1));
    }

    /** It has told something: the next failure is the first again. */
    void reset() {
        last = Duration.ZERO;
    }

    /** Says what is wrong, unless that was said last. */
    void warn(String problem) {
        if (!problem.equals(warned)) {
            warned = problem;
            LOG.warnf("TRIB-1501 the push source %s is broken and tried again: %s", address, problem);
        }
    }

    void mended() {
        if (warned != null) {
            warned = null;
            LOG.infof("the push source %s is listened to again", address);
        }
    }

    static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            LOG.debug("interrupted while a push source was left alone");
        }
    }
}
