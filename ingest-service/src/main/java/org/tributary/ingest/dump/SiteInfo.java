package org.tributary.ingest.dump;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a dump says of its wiki; whatever it does not say is null or empty.
 *
 * @param version of the export format, for example {@code 0.11}
 * @param language {@code xml:lang}
 * @param databaseName from 0.10 on
 * @param base the address of the main page
 */
public record SiteInfo(
        @Nullable String version,
        @Nullable String language,
        @Nullable String siteName,
        @Nullable String databaseName,
        @Nullable String base,
        @Nullable String generator,
        List<SiteNamespace> namespaces) {

    public static final SiteInfo NOTHING = new SiteInfo(null, null, null, null, null, null, List.of());

    public SiteInfo {
        namespaces = List.copyOf(namespaces);
    }

    /** A namespace by number and local name. */
    public record SiteNamespace(int key, String name) {}
}
