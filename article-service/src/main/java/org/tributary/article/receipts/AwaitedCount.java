package org.tributary.article.receipts;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.StoreException;
import org.tributary.article.store.receipt.Subscribers;

/** Counts, now and then, the acknowledgements that are awaited, of all subscribers together. */
@Singleton
final class AwaitedCount {
    private static final Logger LOG = Logger.getLogger(AwaitedCount.class);

    private final Subscribers subscribers;
    private final long everyMillis;
    private final AtomicLong awaited = new AtomicLong();
    private @Nullable Thread thread;

    AwaitedCount(Subscribers subscribers, ReceiptsConfig config, MeterRegistry metrics) {
        this.subscribers = subscribers;
        this.everyMillis = config.countEvery().toMillis();
        metrics.gauge("tributary.article.redactions.awaited", awaited);
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("article-redactions-awaited").start(this::watch);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                count();
                TimeUnit.MILLISECONDS.sleep(everyMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count() {
        try {
            awaited.set(subscribers.all().stream()
                    .mapToLong(Subscribers.Subscriber::awaited)
                    .sum());
        } catch (StoreException e) {
            LOG.debugf("acknowledgements cannot be counted for now: %s", e.getMessage());
        }
    }
}
