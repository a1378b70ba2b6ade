package org.tributary.article.settling;

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
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.text.Settling;
import org.tributary.event.identity.PageKey;

/** Packs settled texts page by page, on one thread that rests after each step in proportion to what the step took. */
@Singleton
final class SettlingWatch {
    private static final Logger LOG = Logger.getLogger(SettlingWatch.class);

    private final Settling settling;
    private final Duration every;
    private final Duration lease;
    private final int restPercent;
    private final Counter packed;
    private @Nullable Thread thread;

    SettlingWatch(ArticleStore store, ArticleSettings settings, MeterRegistry registry) {
        ArticleSettings.Texts texts = settings.texts();
        this.settling =
                store.settling(new Settling.Limits(texts.packTextsMax(), texts.packBytesMax(), texts.quietAfter()));
        this.every = texts.lookEvery();
        this.lease = texts.lease();
        this.restPercent = texts.restPercent();
        this.packed = Counter.builder("tributary.article.texts.packed")
                .description("Texts that were packed after they had settled")
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        // It computes more than it waits, and must not keep a virtual thread from its carrier.
        thread = Thread.ofPlatform().daemon().name("article-settling").start(this::watch);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Optional<PageKey> page = settling.next(lease);
                if (page.isPresent()) {
                    settle(page.get());
                } else {
                    settling.rest();
                    Thread.sleep(every);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    private void settle(PageKey page) throws InterruptedException {
        int texts;
        do {
            long begun = System.nanoTime();
            texts = settling.settle(page);
            packed.increment(texts);
            Thread.sleep(Duration.ofNanos((System.nanoTime() - begun) / 100 * restPercent));
        } while (texts > 0);
    }

    /** What was not packed stays as it is and is tried again later. */
    private void rest(RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        LOG.warnf(failure, "TRIB-2015 texts could not be packed, trying again");
        try {
            Thread.sleep(every);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
