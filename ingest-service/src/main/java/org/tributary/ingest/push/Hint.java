package org.tributary.ingest.push;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tributary.event.identity.RevisionId;

/**
 * Word that something changed.
 *
 * @param traces by which it can be found in the wiki's own record; any of them is enough, and there is at least one
 * @param dt when it happened, as the source says
 */
public record Hint(Set<Trace> traces, Instant dt) {

    public Hint {
        traces = Set.copyOf(traces);
        if (traces.isEmpty()) {
            throw new IllegalArgumentException("a hint says what to look for");
        }
    }

    /** The revision it is about, where it is about a new one. */
    public Optional<RevisionId> revision() {
        return traces.stream()
                .filter(each -> each.kind() == Trace.Kind.REVISION)
                .map(each -> new RevisionId(each.number()))
                .findFirst();
    }
}
