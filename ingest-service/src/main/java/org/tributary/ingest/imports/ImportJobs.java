package org.tributary.ingest.imports;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.frame.Problem;
import org.tributary.ingest.checkpoint.CheckpointException;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.UnusableDumpException;

/**
 * The imports under way in this process, a bounded number at once. What a former process left unfinished goes on when
 * this one starts.
 */
@Singleton
final class ImportJobs {
    private static final Logger LOG = Logger.getLogger(ImportJobs.class);
    private static final Duration STOP_WAIT = Duration.ofSeconds(3);

    private final ImportOutlets outlets;
    private final ImportLimits limits;
    private final DumpLimits dumpLimits;
    private final Clock clock;
    private final Semaphore turns;
    private final Map<String, ImportJob> jobs = new ConcurrentSkipListMap<>();
    private volatile boolean stopping;

    @Inject
    ImportJobs(ImportOutlets outlets, ImportLimits limits, DumpLimits dumpLimits, MeterRegistry meters) {
        this(outlets, limits, dumpLimits, Clock.systemUTC());
        meters.gaugeMapSize("tributary.ingest.imports", List.of(), jobs);
    }

    ImportJobs(ImportOutlets outlets, ImportLimits limits, DumpLimits dumpLimits, Clock clock) {
        this.outlets = outlets;
        this.limits = limits;
        this.dumpLimits = dumpLimits;
        this.clock = clock;
        this.turns = new Semaphore(limits.atOnceMax(), true);
    }

    void resumeAtStart(@Observes StartupEvent event) {
        Thread.ofVirtual().name("resume-imports").start(this::resume);
    }

    void stopAtEnd(@Observes ShutdownEvent event) {
        stop();
    }

    /** Goes on with every import that was under way when it was last heard of. */
    void resume() {
        try {
            outlets.checkpoints().all().stream()
                    .filter(checkpoint -> checkpoint.feed().startsWith(ImportTask.FEED_PREFIX))
                    .filter(checkpoint -> checkpoint.state() == FeedState.BACKFILLING)
                    .forEach(this::resume);
        } catch (CheckpointException e) {
            LOG.debug("stopped before the checkpoints were read", e);
        }
    }

    /**
     * Takes a place for an import, which then waits for {@link ImportJob#start()} or {@link ImportJob#withdraw()}.
     *
     * @throws Problem if the same import is under way, or too many are
     */
    ImportJob reserve(ImportTask task, ImportPosition from) {
        if (jobs.size() >= limits.waitingMax()) {
            throw Problem.unavailable(limits.waitingMax() + " imports are waiting or running already");
        }
        ImportJob job = new ImportJob(task, from, this);
        ImportJob other = jobs.putIfAbsent(task.key(), job);
        if (other != null) {
            throw Problem.conflict(
                    "this dump is being imported into " + task.wikiId() + " already, since " + other.startedDt()
                            + ": see GET /v1/imports",
                    "backfilling");
        }
        return job;
    }

    /** How an import that is under way has come along. */
    Optional<FeedCheckpoint> now(String key) {
        return Optional.ofNullable(jobs.get(key)).map(ImportJob::now);
    }

    /** Ends the work at once; what is not yet under a checkpoint is done again by whoever starts next. */
    void stop() {
        stopping = true;
        jobs.values().forEach(ImportJob::interrupt);
        jobs.values().forEach(job -> job.join(STOP_WAIT));
    }

    void ended(ImportJob job) {
        jobs.remove(job.task().key(), job);
    }

    boolean isStopping() {
        return stopping;
    }

    Semaphore turns() {
        return turns;
    }

    ImportOutlets outlets() {
        return outlets;
    }

    ImportLimits limits() {
        return limits;
    }

    DumpLimits dumpLimits() {
        return dumpLimits;
    }

    Clock clock() {
        return clock;
    }

    private void resume(FeedCheckpoint checkpoint) {
        try {
            ImportTask task = ImportTask.of(checkpoint);
            reserve(task, ImportPosition.decode(checkpoint.position())).start();
            LOG.infof("import %s goes on where it stopped", task.key());
        } catch (UnusableDumpException | Problem e) {
            LOG.warnf("TRIB-1202 import %s cannot go on: %s", checkpoint.key(), e.getMessage());
        }
    }
}
