package org.tributary.ingest.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tributary.event.wiki.Namespace;

/** Finds the namespace of a title by its prefix, as exports before 0.6 need. */
final class TitlePrefixes {
    private final Map<String, Integer> namespaces = new HashMap<>();

    TitlePrefixes(List<Namespace> known) {
        for (Namespace namespace : known) {
            namespace.aliases().forEach(alias -> namespaces.putIfAbsent(normal(alias), namespace.id()));
            namespaces.put(normal(namespace.name()), namespace.id());
        }
        namespaces.remove("");
    }

    int namespaceOf(String title) {
        int colon = title.indexOf(':');
        return colon <= 0 ? 0 : namespaces.getOrDefault(normal(title.substring(0, colon)), 0);
    }

    /** The title without its prefix, if that is one of a namespace. */
    String withoutNamespace(String title) {
        int colon = title.indexOf(':');
        return colon > 0 && namespaces.containsKey(normal(title.substring(0, colon)))
                ? title.substring(colon + 1)
                : title;
    }

    private static String normal(String name) {
        return name.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
