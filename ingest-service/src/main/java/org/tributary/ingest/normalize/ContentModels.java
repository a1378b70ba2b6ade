package org.tributary.ingest.normalize;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageTitle;

/** What content a page holds when nobody says: MediaWiki's own defaults. */
final class ContentModels {
    static final String WIKITEXT = "wikitext";

    private static final int USER = 2;
    private static final int MEDIAWIKI = 8;
    private static final int MODULE = 828;
    private static final Map<String, String> FORMATS = Map.of(
            WIKITEXT,
            "text/x-wiki",
            "javascript",
            "text/javascript",
            "css",
            "text/css",
            "json",
            "application/json",
            "text",
            "text/plain",
            "Scribunto",
            "text/plain");

    private ContentModels() {}

    static String ofTitle(PageTitle title, int namespace) {
        String name = title.value();
        boolean mayBeCode = namespace == MEDIAWIKI || (namespace == USER && name.contains("/"));
        if (mayBeCode && name.endsWith(".css")) {
            return "css";
        }
        if (mayBeCode && name.endsWith(".js")) {
            return "javascript";
        }
        if (mayBeCode && name.endsWith(".json")) {
            return "json";
        }
        return namespace == MODULE && !name.endsWith("/doc") ? "Scribunto" : WIKITEXT;
    }

    /** The usual media type of a model; null for models not known here. */
    static @Nullable String formatOf(String model) {
        return FORMATS.get(model);
    }
}
