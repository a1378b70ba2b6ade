package org.tributary.article.vacuuming;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.vacuum.Vacuum;
import org.tributary.article.watching.Watch;

/** Looks every now and then whether something was purged, and has what it left behind freed. */
@Singleton
final class VacuumWatch {
    private static final Logger LOG = Logger.getLogger(VacuumWatch.class);

    private final Vacuum vacuum;
    private final Watch watch;

    VacuumWatch(ArticleStore store, ArticleSettings settings) {
        this.vacuum = store.vacuum();
        this.watch = new Watch(
                "article-vacuum",
                settings.purge().vacuumEvery(),
                0,
                this::pass,
                failure -> LOG.warnf(failure, "TRIB-2032 what was purged could not be vacuumed, trying again"));
    }

    void start(@Observes StartupEvent started) {
        watch.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        watch.stop();
    }

    /** There is never anything more to do at once. */
    private boolean pass() {
        vacuum.pass();
        return false;
    }
}
