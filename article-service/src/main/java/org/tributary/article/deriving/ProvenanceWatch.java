package org.tributary.article.deriving;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tributary.article.provenance.ProvenanceConfig;
import org.tributary.article.store.provenance.Deriving;
import org.tributary.article.watching.Watch;
import org.tributary.event.identity.PageKey;

/** Looks at pages that are due, each to its end before the next. What could not be looked at stays due. */
@Singleton
final class ProvenanceWatch {
    private static final Logger LOG = Logger.getLogger(ProvenanceWatch.class);

    private final Deriving deriving;
    private final boolean isEnabled;
    private final Counter steps;
    private final Watch watch;
    private Optional<PageKey> begun = Optional.empty();

    ProvenanceWatch(Deriving deriving, ProvenanceConfig config, MeterRegistry registry) {
        this.deriving = deriving;
        this.isEnabled = config.enabled();
        this.steps = Counter.builder("tributary.article.provenance.steps")
                .description("Steps of finding out where texts came from, each of some revisions of a page")
                .register(registry);
        this.watch = new Watch(
                "article-provenance",
                config.lookEvery(),
                config.restPercent(),
                this::look,
                failure -> LOG.warnf(failure, "TRIB-2017 where texts came from could not be found out, trying again"));
    }

    void start(@Observes StartupEvent started) {
        if (isEnabled) {
            watch.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        watch.stop();
    }

    private boolean look() {
        Optional<PageKey> page = begun.or(deriving::next);
        begun = Optional.empty();
        if (page.isEmpty()) {
            return false;
        }
        begun = page.filter(deriving::step);
        steps.increment();
        return true;
    }
}
