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
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.text.Settling;
import org.tributary.article.watching.Watch;
import org.tributary.event.identity.PageKey;

/** Packs settled texts, those of one page before those of the next. What could not be packed stays as it is. */
@Singleton
final class SettlingWatch {
    private static final Logger LOG = Logger.getLogger(SettlingWatch.class);

    private final Settling settling;
    private final Duration lease;
    private final Counter packed;
    private final Watch watch;
    private Optional<PageKey> begun = Optional.empty();

    SettlingWatch(ArticleStore store, ArticleSettings settings, MeterRegistry registry) {
        ArticleSettings.Texts texts = settings.texts();
        this.settling =
                store.settling(new Settling.Limits(texts.packTextsMax(), texts.packBytesMax(), texts.quietAfter()));
        this.lease = texts.lease();
        this.packed = Counter.builder("tributary.article.texts.packed")
                .description("Texts that were packed after they had settled")
                .register(registry);
        this.watch = new Watch(
                "article-settling",
                texts.lookEvery(),
                texts.restPercent(),
                this::settle,
                failure -> LOG.warnf(failure, "TRIB-2015 texts could not be packed, trying again"));
    }

    void start(@Observes StartupEvent started) {
        watch.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        watch.stop();
    }

    private boolean settle() {
        Optional<PageKey> page = begun.or(() -> settling.next(lease));
        begun = Optional.empty();
        if (page.isEmpty()) {
            settling.rest();
            return false;
        }
        int texts = settling.settle(page.get());
        packed.increment(texts);
        begun = page.filter(more -> texts > 0);
        return true;
    }
}
