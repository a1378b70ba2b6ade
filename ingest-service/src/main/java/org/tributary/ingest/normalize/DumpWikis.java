package org.tributary.ingest.normalize;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.dump.SiteInfo;

/** Makes a wiki out of what the head of a dump says of it. */
public final class DumpWikis {
    private static final String LANGUAGE_UNKNOWN = "und";

    private static final Map<Integer, String> CANONICAL = Map.ofEntries(
            Map.entry(-2, "Media"),
            Map.entry(-1, "Special"),
            Map.entry(1, "Talk"),
            Map.entry(2, "User"),
            Map.entry(3, "User talk"),
            Map.entry(4, "Project"),
            Map.entry(5, "Project talk"),
            Map.entry(6, "File"),
            Map.entry(7, "File talk"),
            Map.entry(8, "MediaWiki"),
            Map.entry(9, "MediaWiki talk"),
            Map.entry(10, "Template"),
            Map.entry(11, "Template talk"),
            Map.entry(12, "Help"),
            Map.entry(13, "Help talk"),
            Map.entry(14, "Category"),
            Map.entry(15, "Category talk"),
            Map.entry(828, "Module"),
            Map.entry(829, "Module talk"));

    private DumpWikis() {}

    /** The wiki's id: the database's name, else by the address of the main page; empty if neither is told. */
    public static Optional<WikiId> idOf(SiteInfo site) {
        return WikiNames.of(site.databaseName(), site.base());
    }

    /**
     * The wiki, of which nothing but dumps is wanted.
     *
     * @param name as the operator wants it; null for the dump's own
     */
    public static Wiki of(
            WikiId wikiId, SiteInfo site, @Nullable String name, Rights rights, List<String> notices, Instant now) {
        String language = site.language() == null || site.language().isBlank() ? LANGUAGE_UNKNOWN : site.language();
        String ownName = site.siteName() == null ? wikiId.value() : site.siteName();
        return new Wiki(
                wikiId,
                name == null ? ownName : name,
                site.base() == null ? "" : site.base(),
                null,
                WikiAddresses.articlePattern(site.base()),
                language,
                site.generator(),
                rights,
                site.namespaces().stream().map(DumpWikis::namespace).toList(),
                RedirectKeywords.of(language),
                notices,
                Following.IMPORTS_ONLY,
                now);
    }

    private static Namespace namespace(SiteInfo.SiteNamespace told) {
        String canonical = CANONICAL.get(told.key());
        boolean hasOtherName = canonical != null && !canonical.equals(told.name());
        return new Namespace(told.key(), told.name(), hasOtherName ? List.of(canonical) : List.of());
    }
}
