package org.tributary.article.relicensing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.tributary.article.watching.Watch;

/** Has articles told of again soon after another licence was stated for them. */
@Singleton
final class RelicensingWatch {
    private static final Logger LOG = Logger.getLogger(RelicensingWatch.class);

    private final Watch watch;

    RelicensingWatch(LicenceTelling telling, RelicensingConfig config) {
        this.watch = new Watch(
                "article-licences",
                config.lookEvery(),
                config.restPercent(),
                telling::tellSome,
                failure -> LOG.warnf(failure, "TRIB-2402 licences that were stated could not be told, trying again"));
    }

    void start(@Observes StartupEvent started) {
        watch.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        watch.stop();
    }
}
