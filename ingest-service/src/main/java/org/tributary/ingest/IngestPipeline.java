package org.tributary.ingest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.tributary.ingest.checkpoint.Checkpoints;
import org.tributary.ingest.following.DeclaredSources;
import org.tributary.ingest.live.LiveFollower;
import org.tributary.ingest.wiki.WikiAssignment;
import org.tributary.ingest.wiki.Wikis;

/**
 * The flow of this service, from the top: {@code following} takes what operators want; {@code wiki} says which wikis are
 * this replica's; {@code live} follows each of them as far as {@code scope} says, asking it through {@code mediawiki};
 * {@code push} hears when to ask at once, and {@code proof} whether anything was left out; what it tells is put into the
 * contract's words with {@code normalize}, goes out through {@code publish}, and how far that came is kept by
 * {@code checkpoint}. Dumps take the same way out.
 */
@Singleton
final class IngestPipeline {
    private static final Logger LOG = Logger.getLogger(IngestPipeline.class);

    private final Wikis wikis;
    private final Checkpoints checkpoints;
    private final WikiAssignment assignment;
    private final LiveFollower follower;
    private final DeclaredSources declared;

    IngestPipeline(
            Wikis wikis,
            Checkpoints checkpoints,
            WikiAssignment assignment,
            LiveFollower follower,
            DeclaredSources declared) {
        this.wikis = wikis;
        this.checkpoints = checkpoints;
        this.assignment = assignment;
        this.follower = follower;
        this.declared = declared;
    }

    void start(@Observes StartupEvent event) {
        boolean areWikisRead = wikis.isRead(); // asking is what starts the reading
        boolean areCheckpointsRead = checkpoints.isRead();
        LOG.debugf("wikis read: %s, checkpoints read: %s", areWikisRead, areCheckpointsRead);
        assignment.start(follower);
        declared.start();
    }

    void stop(@Observes ShutdownEvent event) {
        assignment.stop();
    }

    /** The one clock of this service. */
    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
