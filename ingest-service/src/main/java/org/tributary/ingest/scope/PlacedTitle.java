package org.tributary.ingest.scope;

import java.util.List;
import java.util.Locale;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.wiki.Namespace;

/**
 * A title, or the beginning of one, taken apart.
 *
 * @param namespaceId 0 where the title names no namespace
 * @param name what follows the namespace's name, with underscores; empty for the beginning of every title in it
 */
record PlacedTitle(int namespaceId, String name) {

    /** Takes apart what an operator wrote, by the names and aliases of the wiki's namespaces. */
    static PlacedTitle of(String written, List<Namespace> namespaces) {
        String title = written.strip().replace(' ', '_');
        int colon = title.indexOf(':');
        if (colon > 0) {
            String first = title.substring(0, colon);
            for (Namespace namespace : namespaces) {
                if (isCalled(namespace, first)) {
                    return new PlacedTitle(namespace.id(), title.substring(colon + 1));
                }
            }
        }
        return new PlacedTitle(0, title);
    }

    /** Takes apart a title of which the wiki says in which namespace it is. */
    static PlacedTitle of(int namespaceId, PageTitle title) {
        String value = title.value();
        return new PlacedTitle(namespaceId, namespaceId == 0 ? value : value.substring(value.indexOf(':') + 1));
    }

    /** Whether a title with this name in this namespace begins like this one. */
    boolean begins(PlacedTitle other) {
        return namespaceId == other.namespaceId && other.name.startsWith(name);
    }

    /** Whether somebody who writes this means that namespace; MediaWiki does not mind how its names are capitalised. */
    static boolean isCalled(Namespace namespace, String written) {
        String name = plain(written);
        return !name.isEmpty()
                && (plain(namespace.name()).equals(name)
                        || namespace.aliases().stream()
                                .anyMatch(alias -> plain(alias).equals(name)));
    }

    private static String plain(String name) {
        return name.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
