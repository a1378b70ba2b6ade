package org.tributary.ingest.scope;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Scope;

/** Which pages are followed because of where they are and what they are called. Values in, values out. */
final class TitleRules {
    private final Scope scope;
    private final Set<Integer> namespaces;
    private final Set<PlacedTitle> titles;
    private final List<PlacedTitle> prefixes;

    /** The rules of a scope whose titles are in the wiki's own spelling. */
    TitleRules(Scope scope, List<Namespace> known) {
        this.scope = scope;
        this.namespaces = Set.copyOf(scope.namespaces());
        this.titles =
                scope.titles().stream().map(each -> PlacedTitle.of(each, known)).collect(Collectors.toSet());
        this.prefixes = scope.prefixes().stream()
                .map(each -> PlacedTitle.of(each, known))
                .toList();
    }

    /** Whether every page there is belongs to it. */
    boolean isEverything() {
        return scope.equals(Scope.EVERYTHING);
    }

    /** Whether pages of this namespace can belong to it at all. */
    boolean allows(int namespaceId) {
        return namespaces.isEmpty() || namespaces.contains(namespaceId);
    }

    /** Whether exactly this title is named. */
    boolean names(int namespaceId, PageTitle title) {
        return allows(namespaceId) && titles.contains(PlacedTitle.of(namespaceId, title));
    }

    /** Whether a page belongs to it for its title alone. */
    boolean matches(int namespaceId, PageTitle title) {
        if (!allows(namespaceId)) {
            return false;
        }
        if (titles.isEmpty() && prefixes.isEmpty() && scope.categories().isEmpty()) {
            return true;
        }
        PlacedTitle placed = PlacedTitle.of(namespaceId, title);
        return titles.contains(placed) || prefixes.stream().anyMatch(each -> each.begins(placed));
    }
}
