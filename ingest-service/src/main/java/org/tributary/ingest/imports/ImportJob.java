package org.tributary.ingest.imports;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.frame.Problem;
import org.tributary.ingest.checkpoint.CheckpointException;
import org.tributary.ingest.dump.UnusableDumpException;
import org.tributary.ingest.dump.file.DumpSource;
import org.tributary.ingest.publish.PublishingException;

/** One import: waits for its turn, reads, goes on after every disturbance that passes, and says how it ended. */
final class ImportJob {
    private static final Logger LOG = Logger.getLogger(ImportJob.class);

    private final ImportTask task;
    private final ImportJobs jobs;
    private final ImportProgress progress;
    private final Thread thread;
    private int disturbances;
    private int serverFailures;

    ImportJob(ImportTask task, ImportPosition from, ImportJobs jobs) {
        this.task = task;
        this.jobs = jobs;
        this.progress = new ImportProgress(task, from, jobs.clock());
        this.thread = Thread.ofVirtual().name("import-" + task.key()).unstarted(this::run);
    }

    ImportTask task() {
        return task;
    }

    Instant startedDt() {
        return progress.startedDt();
    }

    FeedCheckpoint now() {
        return progress.checkpoint(FeedState.BACKFILLING, null);
    }

    void start() {
        thread.start();
    }

    /** Gives the place back without ever starting. */
    void withdraw() {
        jobs.ended(this);
    }

    void interrupt() {
        thread.interrupt();
    }

    void join(Duration wait) {
        try {
            thread.join(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalThreadStateException e) {
            LOG.debug("the import was never started", e);
        }
    }

    private void run() {
        try {
            jobs.turns().acquire();
            try {
                readToTheEnd();
            } finally {
                jobs.turns().release();
            }
        } catch (InterruptedException e) {
            LOG.infof("import %s stops with this service and goes on with the next", task.key());
        } catch (CheckpointException e) {
            LOG.warnf("TRIB-1203 how import %s ended could not be written: %s", task.key(), e.getMessage());
        } finally {
            jobs.ended(this);
        }
    }

    private void readToTheEnd() throws InterruptedException {
        while (true) {
            try {
                String problem = new ImportRun(task, progress, jobs.outlets(), jobs.limits(), jobs.clock())
                        .read(jobs.dumpLimits());
                if (problem == null || !mayComeBack(problem)) {
                    finish(problem);
                    return;
                }
            } catch (UnusableDumpException e) {
                if (!e.isTemporary() || !mayComeBack(message(e))) {
                    finish(message(e));
                    return;
                }
            } catch (IOException e) {
                if (!mayComeBack(message(e))) {
                    finish("it cannot be read: " + message(e));
                    return;
                }
            } catch (PublishingException | CheckpointException | Problem e) {
                disturbed(message(e));
            } catch (RuntimeException | Error e) {
                stopIfInterrupted();
                LOG.errorf(e, "TRIB-1204 import %s failed in a way nobody foresaw", task.key());
                finish("it failed in a way nobody foresaw: " + e);
                return;
            }
        }
    }

    private void finish(@Nullable String problem) throws InterruptedException {
        stopIfInterrupted();
        FeedState state = problem == null ? FeedState.FINISHED : FeedState.BROKEN;
        FeedCheckpoint last = progress.checkpoint(state, problem);
        jobs.outlets().checkpoints().write(last);
        if (problem == null) {
            LOG.infof(
                    "import %s is finished: %d pages, %d revisions, %d flaws in quarantine",
                    task.key(), progress.pages(), progress.revisions(), progress.flaws());
        } else {
            LOG.warnf("TRIB-1205 import %s ended before its end, what came before is kept: %s", task.key(), problem);
        }
    }

    /** A server that broke off may answer again: waits and returns true, unless it failed too often or it is a file. */
    private boolean mayComeBack(String problem) throws InterruptedException {
        stopIfInterrupted();
        if (!(task.source() instanceof DumpSource.Remote)
                || serverFailures >= jobs.limits().serverFailuresMax()) {
            return false;
        }
        serverFailures++;
        disturbed(problem);
        return true;
    }

    private void disturbed(String problem) throws InterruptedException {
        stopIfInterrupted();
        Duration wait = jobs.limits().retryWait().multipliedBy(1L << Math.min(disturbances, 16));
        if (wait.compareTo(jobs.limits().retryWaitMax()) > 0) {
            wait = jobs.limits().retryWaitMax();
        }
        disturbances++;
        LOG.warnf(
                "TRIB-1206 import %s was disturbed and goes on from its last checkpoint in %d seconds: %s",
                task.key(), wait.toSeconds(), problem);
        Thread.sleep(wait);
        progress.restart(jobs.outlets()
                .checkpoints()
                .last(task.wikiId(), task.feed())
                .map(checkpoint -> ImportPosition.decode(checkpoint.position()))
                .orElse(ImportPosition.START));
    }

    private void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted() || jobs.isStopping()) {
            throw new InterruptedException("the service is stopping");
        }
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
