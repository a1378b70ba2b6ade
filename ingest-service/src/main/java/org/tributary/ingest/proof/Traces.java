package org.tributary.ingest.proof;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.push.PushAddress.Promise;
import org.tributary.ingest.push.Trace;
import org.tributary.ingest.push.Trace.Kind;

/** By which numbers a push source can mean a row of the wiki's own record. */
final class Traces {
    private Traces() {}

    /** All of them. */
    static Set<Trace> of(ChangeRow row) {
        Set<Trace> traces = new LinkedHashSet<>();
        if (row.rcId() != null && row.rcId() > 0) {
            traces.add(new Trace(Kind.ROW, row.rcId()));
        }
        if (row.revisionId() != null) {
            traces.add(new Trace(Kind.REVISION, row.revisionId().value()));
        }
        ChangeRow.LogEntry log = row.log();
        if (log != null && log.logId() > 0) {
            traces.add(new Trace(Kind.LOG, log.logId()));
            page(row.pageId(), log).ifPresent(traces::add);
        }
        return traces;
    }

    /** The one by which a source that tells everything of this sort must tell the row; empty where it need not. */
    static Optional<Trace> promised(ChangeRow row, Promise promise) {
        return switch (promise) {
            case ROWS -> Optional.ofNullable(row.rcId()).map(each -> new Trace(Kind.ROW, each));
            case REVISIONS ->
                row.log() == null
                        ? Optional.ofNullable(row.revisionId()).map(each -> new Trace(Kind.REVISION, each.value()))
                        : Optional.empty();
            case NOTHING -> Optional.empty();
        };
    }

    private static Optional<Trace> page(@Nullable PageId pageId, ChangeRow.LogEntry log) {
        if (pageId == null || !log.type().equals("delete")) {
            return Optional.empty();
        }
        return switch (log.action()) {
            case "delete", "delete_redir", "delete_redir2" -> Optional.of(new Trace(Kind.DELETED_PAGE, pageId.value()));
            case "restore" -> Optional.of(new Trace(Kind.RESTORED_PAGE, pageId.value()));
            case "revision" -> Optional.of(new Trace(Kind.VEILED_PAGE, pageId.value()));
            default -> Optional.empty();
        };
    }
}
