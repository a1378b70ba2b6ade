package org.tributary.ingest.imports;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.dump.DumpItem;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.RawPage;
import org.tributary.ingest.dump.SiteInfo;
import org.tributary.ingest.dump.UnusableDumpException;
import org.tributary.ingest.dump.file.DumpFiles;
import org.tributary.ingest.dump.file.OpenDump;
import org.tributary.ingest.dump.xml.DumpReader;
import org.tributary.ingest.normalize.DumpPageChanges;
import org.tributary.ingest.normalize.DumpWikis;
import org.tributary.ingest.normalize.RefusedException;
import org.tributary.ingest.publish.QuarantineNote;

/** Reads one dump from its last checkpoint to its end, on one thread. */
final class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);

    private final ImportTask task;
    private final ImportProgress progress;
    private final ImportOutlets outlets;
    private final ImportLimits limits;
    private final Clock clock;
    private @Nullable RawPage refusedPage;
    private long revisionsAtCheckpoint;
    private long nanosAtCheckpoint = System.nanoTime();

    ImportRun(ImportTask task, ImportProgress progress, ImportOutlets outlets, ImportLimits limits, Clock clock) {
        this.task = task;
        this.progress = progress;
        this.outlets = outlets;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Reads to the end.
     *
     * @return why the end is not the dump's true one; null if it is
     */
    @Nullable
    String read(DumpLimits dumpLimits) throws IOException, UnusableDumpException, InterruptedException {
        try (OpenDump dump = DumpFiles.open(task.source(), dumpLimits)) {
            DumpReader reader = new DumpReader(dump.xml(), dumpLimits);
            SiteInfo site = reader.site();
            resume(dump, reader);
            Wiki asInDump = DumpWikis.of(task.wikiId(), site, null, Rights.UNSTATED, List.of(), clock.instant());
            String problem = publish(dump, reader, new DumpPageChanges(asInDump, dumpLimits));
            outlets.sink().flush();
            progress.read(dump, reader);
            return problem;
        }
    }

    private void resume(OpenDump dump, DumpReader reader) {
        ImportPosition position = progress.position();
        if (dump.fingerprint().equals(position.file())) {
            reader.skip(position.revision());
        } else if (position.file() != null) {
            LOG.infof("%s is another file than the one read before: it is read from its beginning", task.key());
            progress.restart(ImportPosition.START);
        }
        progress.opened(dump);
        revisionsAtCheckpoint = progress.position().revision();
    }

    private @Nullable String publish(OpenDump dump, DumpReader reader, DumpPageChanges changes)
            throws UnusableDumpException, InterruptedException {
        while (true) {
            switch (reader.next()) {
                case DumpItem.End(var problem) -> {
                    return problem;
                }
                case DumpItem.Flaw flaw ->
                    setAside(flaw.reason(), flaw.detail(), flaw.pageId(), flaw.pageTitle(), flaw.revisionId());
                case DumpItem.Read read when read.page().equals(refusedPage) -> {
                    // its page was set aside, and this with it
                }
                case DumpItem.Read read -> take(read, changes);
            }
            checkpointIfDue(dump, reader);
        }
    }

    private void take(DumpItem.Read read, DumpPageChanges changes) {
        RawPage page = read.page();
        try {
            if (!changes.isIn(page)) {
                changes.enter(page);
                tellIfRepeated(page, changes);
            }
        } catch (RefusedException e) {
            setAside(e.reason(), e.detail() + "; its revisions are left out", page.id(), page.title(), null);
            refusedPage = page;
            return;
        }
        publish(read, changes);
    }

    private void publish(DumpItem.Read read, DumpPageChanges changes) {
        RawPage page = read.page();
        try {
            if (!outlets.sink().publish(changes.change(read.revision(), read.isLast(), clock.instant()))) {
                progress.quarantined("record_too_large");
            }
        } catch (RefusedException e) {
            setAside(
                    e.reason(),
                    e.detail(),
                    page.id(),
                    page.title(),
                    read.revision().id());
        }
    }

    private void tellIfRepeated(RawPage page, DumpPageChanges changes) {
        if (changes.isRepeated()) {
            String detail = "line " + page.line() + ": the page stands in the dump twice; revisions of both are taken";
            setAside("duplicate_page", detail, page.id(), page.title(), null);
        }
    }

    private void setAside(
            String reason,
            String detail,
            @Nullable String pageId,
            @Nullable String pageTitle,
            @Nullable String revisionId) {
        progress.quarantined(reason);
        QuarantineNote note = new QuarantineNote(
                task.wikiId(),
                reason,
                task.source().address() + ", " + detail,
                task.source().address(),
                pageId,
                pageTitle,
                revisionId,
                clock.instant());
        if (progress.flaws() <= limits.flawsLoggedMax()) {
            LOG.warnf(
                    "TRIB-1201 %s, page %s, revision %s: %s (%s)",
                    task.key(), note.pageId(), note.revId(), note.detail(), reason);
        }
        outlets.quarantine().put(note);
    }

    private void checkpointIfDue(OpenDump dump, DumpReader reader) throws InterruptedException, UnusableDumpException {
        progress.read(dump, reader);
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("the service is stopping");
        }
        long since = System.nanoTime() - nanosAtCheckpoint;
        boolean isDue = since > limits.checkpointEvery().toNanos()
                || reader.revisions() - revisionsAtCheckpoint >= limits.checkpointRevisions();
        if (isDue) {
            if (outlets.wikis().find(task.wikiId()).isEmpty()) {
                throw new UnusableDumpException("the wiki " + task.wikiId() + " was forgotten meanwhile");
            }
            outlets.sink().flush();
            outlets.checkpoints().write(progress.checkpoint(FeedState.BACKFILLING, null));
            revisionsAtCheckpoint = reader.revisions();
            nanosAtCheckpoint = System.nanoTime();
        }
    }
}
