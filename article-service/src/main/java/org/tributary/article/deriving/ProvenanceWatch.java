package org.tributary.article.deriving;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.provenance.ProvenanceConfig;
import org.tributary.article.store.provenance.Deriving;
import org.tributary.event.identity.PageKey;

/** Looks at pages that are due, on one thread that rests after each step in proportion to what the step took. */
@Singleton
final class ProvenanceWatch {
    private static final Logger LOG = Logger.getLogger(ProvenanceWatch.class);

    private final Deriving deriving;
    private final boolean isEnabled;
    private final Duration every;
    private final int restPercent;
    private final Counter steps;
    private @Nullable Thread thread;

    ProvenanceWatch(Deriving deriving, ProvenanceConfig config, MeterRegistry registry) {
        this.deriving = deriving;
        this.isEnabled = config.enabled();
        this.every = config.lookEvery();
        this.restPercent = config.restPercent();
        this.steps = Counter.builder("tributary.article.provenance.steps")
                .description("Steps of finding out where texts came from, each of some revisions of a page")
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        if (isEnabled) {
            // It computes more than it waits, and must not keep a virtual thread from its carrier.
            thread = Thread.ofPlatform().daemon().name("article-provenance").start(this::watch);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Optional<PageKey> page = deriving.next();
                if (page.isPresent()) {
                    look(page.get());
                } else {
                    Thread.sleep(every);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    private void look(PageKey page) throws InterruptedException {
        boolean isMore;
        do {
            long begun = System.nanoTime();
            isMore = deriving.step(page);
            steps.increment();
            Thread.sleep(Duration.ofNanos((System.nanoTime() - begun) / 100 * restPercent));
        } while (isMore);
    }

    /** What was not looked at stays due and is tried again later. */
    private void rest(RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        LOG.warnf(failure, "TRIB-2017 where texts came from could not be found out, trying again");
        try {
            Thread.sleep(every);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
