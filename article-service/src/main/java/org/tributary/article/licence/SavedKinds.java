package org.tributary.article.licence;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;

/** One of each kind of revision that can have a licence of its own: by when it was saved, and where it came from. */
public final class SavedKinds {
    private final List<Instant> changes;
    private final Map<Kind, Instant> newest = new HashMap<>();

    /**
     * None yet.
     *
     * @param changes when the licence of newly saved text may have changed, oldest first
     */
    public SavedKinds(List<Instant> changes) {
        this.changes = List.copyOf(changes);
    }

    /** A kind: between which changes, and from where. */
    private record Kind(int period, @Nullable String importedFrom) {}

    /** Adds a revision. */
    public void add(Instant revDt, @Nullable String editorName) {
        newest.merge(
                new Kind(period(revDt), Saved.importedFrom(editorName)),
                revDt,
                (one, other) -> one.isAfter(other) ? one : other);
    }

    /** How many changes there had been by then. */
    private int period(Instant revDt) {
        int place = Collections.binarySearch(changes, revDt);
        return place >= 0 ? place + 1 : -place - 1;
    }

    /** Those that were added, the newest of each kind, oldest period first. */
    public List<Saved> of(PageId page, int namespaceId) {
        return newest.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<Kind, Instant> each) -> each.getKey().period())
                        .thenComparing(Map.Entry::getValue))
                .map(each -> new Saved(
                        page, namespaceId, each.getValue(), each.getKey().importedFrom()))
                .toList();
    }
}
