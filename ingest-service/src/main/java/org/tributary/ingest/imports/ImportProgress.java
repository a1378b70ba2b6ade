package org.tributary.ingest.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Progress;
import org.tributary.ingest.dump.file.Fingerprint;
import org.tributary.ingest.dump.file.OpenDump;
import org.tributary.ingest.dump.xml.DumpReader;

/** How far one import has come: written by its own thread, read by any. */
final class ImportProgress {
    private static final String BYTES = "bytes";

    private final ImportTask task;
    private final Clock clock;
    private final Instant started;
    private @Nullable Fingerprint file;
    private long bytesDone;
    private @Nullable Long bytesTotal;
    private long page;
    private long revision;
    private Map<String, Long> quarantined = new TreeMap<>();

    ImportProgress(ImportTask task, ImportPosition from, Clock clock) {
        this.task = task;
        this.clock = clock;
        this.started = clock.instant();
        restart(from);
    }

    /** Goes back to a position, as when an import is read again from its last checkpoint. */
    synchronized void restart(ImportPosition from) {
        file = from.file();
        page = from.page();
        revision = from.revision();
        quarantined = new TreeMap<>(from.quarantined());
    }

    synchronized void opened(OpenDump dump) {
        file = dump.fingerprint();
        bytesTotal = dump.packedBytesTotal();
    }

    synchronized void read(OpenDump dump, DumpReader reader) {
        long done = dump.packedBytesRead().getAsLong();
        bytesDone = bytesTotal == null ? done : Math.min(done, bytesTotal);
        page = reader.pages();
        revision = reader.revisions();
    }

    synchronized void quarantined(String reason) {
        quarantined.merge(reason, 1L, Long::sum);
    }

    Instant startedDt() {
        return started;
    }

    synchronized long pages() {
        return page;
    }

    synchronized long revisions() {
        return revision;
    }

    synchronized long flaws() {
        return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized ImportPosition position() {
        return new ImportPosition(file, page, revision, quarantined);
    }

    synchronized FeedCheckpoint checkpoint(FeedState state, @Nullable String problem) {
        return new FeedCheckpoint(
                task.wikiId(),
                task.feed(),
                state,
                position().encode(),
                task.source().address(),
                clock.instant(),
                null,
                new Progress(bytesDone, bytesTotal, BYTES, page, revision, started),
                problem);
    }
}
