package org.tributary.ingest.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a wiki's clock has gone on. It has only seconds, so a list tells nothing of what happened in its own second
 * that another list of the same second did not.
 */
final class WikiSeconds {
    private final Supplier<Instant> wikiNow;
    private final Pause pause;
    private final Duration waitMax;
    private Instant seen = Instant.MIN;

    /** Lets time go by. */
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /**
     * @param wikiNow asks the wiki what its clock says
     * @param waitMax how long is waited, also for a clock that stands still
     */
    WikiSeconds(Supplier<Instant> wikiNow, Duration waitMax) {
        this(wikiNow, Thread::sleep, waitMax);
    }

    WikiSeconds(Supplier<Instant> wikiNow, Pause pause, Duration waitMax) {
        this.wikiNow = wikiNow;
        this.pause = pause;
        this.waitMax = waitMax;
    }

    /** Returns when the wiki's clock shows a later second than when it showed something, or that took too long. */
    void awaitLaterThan(@Nullable Instant shown) {
        if (shown == null) {
            return;
        }
        Duration left = waitMax;
        while (left.isPositive() && !isLater(shown)) {
            Duration step = left.compareTo(Duration.ofSeconds(1)) < 0 ? left : Duration.ofSeconds(1);
            pauseFor(step);
            left = left.minus(step);
        }
    }

    private boolean isLater(Instant shown) {
        Instant later = shown.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        seen = seen.isBefore(later) ? wikiNow.get() : seen;
        return !seen.isBefore(later);
    }

    private void pauseFor(Duration step) {
        try {
            pause.of(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted while waiting for a wiki's clock");
            cancelled.initCause(e);
            throw cancelled;
        }
    }
}
