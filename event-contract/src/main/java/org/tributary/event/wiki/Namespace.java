package org.tributary.event.wiki;

import java.util.List;

/**
 * A namespace of a wiki.
 *
 * @param id 0 for articles, even numbers for subjects, odd ones for their talk pages; negative ones are virtual
 * @param name as the wiki writes it; empty for namespace 0
 * @param aliases other names that lead to it, the canonical English one among them
 */
public record Namespace(int id, String name, List<String> aliases) {

    public Namespace {
        aliases = List.copyOf(aliases);
    }
}
