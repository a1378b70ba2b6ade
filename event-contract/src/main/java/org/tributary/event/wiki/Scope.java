package org.tributary.event.wiki;

import java.util.List;

/**
 * Which pages of a wiki are followed. A page is in scope when its namespace is one of {@code namespaces} (or these are
 * empty) and any of categories, titles and prefixes says so (or all three are empty).
 *
 * @param namespaces numbers of namespaces
 * @param categories titles of categories, as the wiki writes them, with or without its word for category
 * @param titles titles of pages, with namespace
 * @param prefixes beginnings of titles, with namespace
 */
public record Scope(List<Integer> namespaces, List<String> categories, List<String> titles, List<String> prefixes) {

    public static final Scope EVERYTHING = new Scope(List.of(), List.of(), List.of(), List.of());

    public Scope {
        namespaces = List.copyOf(namespaces);
        categories = List.copyOf(categories);
        titles = List.copyOf(titles);
        prefixes = List.copyOf(prefixes);
    }
}
