package org.tributary.article.mentions;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.mention.MentionStore;
import org.tributary.article.store.mention.MentionsConfig;
import org.tributary.article.watching.Watch;
import org.tributary.event.identity.PageKey;

/** Reads the texts of pages that are due, round and round, so that those which change all the time let others have their turn. */
@Singleton
final class MentionWatch {
    private static final Logger LOG = Logger.getLogger(MentionWatch.class);

    private final MentionReading reading;
    private final Watch watch;
    private final Deque<MentionStore.Due> taken = new ArrayDeque<>();
    private @Nullable PageKey last;

    MentionWatch(MentionReading reading, MentionsConfig config) {
        this.reading = reading;
        this.watch = new Watch(
                "article-mentions",
                config.lookEvery(),
                config.restPercent(),
                this::look,
                failure -> LOG.warnf(failure, "TRIB-2019 what texts name could not be kept, trying again"));
    }

    void start(@Observes StartupEvent started) {
        watch.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        watch.stop();
    }

    /** One page that fails does not keep the others waiting: its turn comes again when it has been left alone for a while. */
    private boolean look() {
        if (taken.isEmpty()) {
            taken.addAll(reading.take(last));
        }
        MentionStore.Due due = taken.poll();
        boolean isEnd = last != null;
        last = due == null ? null : due.page();
        if (due == null) {
            return isEnd;
        }
        reading.read(due);
        return true;
    }
}
