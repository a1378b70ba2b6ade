package org.tributary.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** The namespaces of a MediaWiki without extensions, and which one a title is in. */
final class NamespaceNames {
    private static final int PROJECT = 4;
    private static final String[] BUILT_IN = {
        "Media",
        "Special",
        "",
        "Talk",
        "User",
        "User talk",
        "",
        "",
        "File",
        "File talk",
        "MediaWiki",
        "MediaWiki talk",
        "Template",
        "Template talk",
        "Help",
        "Help talk",
        "Category",
        "Category talk"
    };

    private final Map<Integer, String> names = new LinkedHashMap<>();

    NamespaceNames(String siteName) {
        for (int i = 0; i < BUILT_IN.length; i++) {
            names.put(i - 2, BUILT_IN[i]);
        }
        names.put(PROJECT, siteName);
        names.put(PROJECT + 1, siteName + " talk");
    }

    Map<Integer, String> names() {
        return names;
    }

    int of(String title) {
        int colon = title.indexOf(':');
        String prefix = colon < 0 ? "" : title.substring(0, colon);
        return names.entrySet().stream()
                .filter(name -> name.getValue().equals(prefix))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }
}
