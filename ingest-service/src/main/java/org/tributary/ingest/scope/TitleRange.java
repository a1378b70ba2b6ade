package org.tributary.ingest.scope;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.Namespace;

/**
 * Pages that a wiki lists one behind the other: those of a namespace whose titles begin so.
 *
 * @param beginning of the titles, without the namespace and with underscores; empty for the whole namespace
 */
public record TitleRange(int namespaceId, String beginning) implements Comparable<TitleRange> {
    private static final Comparator<TitleRange> ORDER =
            Comparator.comparingInt(TitleRange::namespaceId).thenComparing(TitleRange::beginning);

    static TitleRange of(PlacedTitle beginning) {
        return new TitleRange(beginning.namespaceId(), beginning.name());
    }

    /** How full titles in it begin, with the namespace's own name; null if that is all that they have in common. */
    public @Nullable String fullBeginning(List<Namespace> namespaces) {
        if (beginning.isEmpty()) {
            return null;
        }
        return namespaces.stream()
                .filter(namespace -> namespace.id() == namespaceId && namespaceId != 0)
                .map(namespace -> namespace.name().replace(' ', '_') + ":" + beginning)
                .findFirst()
                .orElse(beginning);
    }

    /** Whether every title of the other is one of these. */
    boolean contains(TitleRange other) {
        return namespaceId == other.namespaceId && other.beginning.startsWith(beginning);
    }

    @Override
    public int compareTo(TitleRange other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return beginning.isEmpty() ? Integer.toString(namespaceId) : namespaceId + ":" + beginning;
    }
}
