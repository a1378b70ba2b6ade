package org.tributary.ingest.normalize;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;

/** Names wikis that do not say their own: Wikimedia's by their hosts, others by a slug of the host. */
final class WikiNames {
    private static final int LENGTH_MAX = 64;
    private static final Pattern PROJECT = Pattern.compile(
            "([a-z0-9-]+)\\.(wikipedia|wiktionary|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage)\\.org");
    private static final Pattern OF_WIKIMEDIA = Pattern.compile("([a-z0-9-]+)\\.wikimedia\\.org");

    private static final Map<String, String> HOSTS = Map.ofEntries(
            Map.entry("commons.wikimedia.org", "commonswiki"),
            Map.entry("meta.wikimedia.org", "metawiki"),
            Map.entry("species.wikimedia.org", "specieswiki"),
            Map.entry("incubator.wikimedia.org", "incubatorwiki"),
            Map.entry("outreach.wikimedia.org", "outreachwiki"),
            Map.entry("foundation.wikimedia.org", "foundationwiki"),
            Map.entry("strategy.wikimedia.org", "strategywiki"),
            Map.entry("wikimania.wikimedia.org", "wikimaniawiki"),
            Map.entry("www.wikidata.org", "wikidatawiki"),
            Map.entry("wikidata.org", "wikidatawiki"),
            Map.entry("www.mediawiki.org", "mediawikiwiki"),
            Map.entry("mediawiki.org", "mediawikiwiki"),
            Map.entry("www.wikifunctions.org", "wikifunctionswiki"),
            Map.entry("wikifunctions.org", "wikifunctionswiki"),
            Map.entry("wikisource.org", "sourceswiki"),
            Map.entry("test.wikipedia.org", "testwiki"),
            Map.entry("test2.wikipedia.org", "test2wiki"));

    /** Language codes of hosts that are others in the database's name. */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("be-tarask", "be_x_old"),
            Map.entry("gsw", "als"),
            Map.entry("lzh", "zh_classical"),
            Map.entry("nan", "zh_min_nan"),
            Map.entry("nb", "no"),
            Map.entry("rup", "roa_rup"),
            Map.entry("sgs", "bat_smg"),
            Map.entry("vro", "fiu_vro"),
            Map.entry("yue", "zh_yue"));

    private WikiNames() {}

    /** The database's name if it fits, else what the main page's address tells; empty if neither tells anything. */
    static Optional<WikiId> of(@Nullable String databaseName, @Nullable String base) {
        if (databaseName != null) {
            Optional<WikiId> named = slug(databaseName);
            if (named.isPresent()) {
                return named;
            }
        }
        return WikiAddresses.host(base).flatMap(WikiNames::ofHost);
    }

    private static Optional<WikiId> ofHost(String host) {
        String plain = host.replaceFirst("\\.m\\.", ".");
        String known = HOSTS.get(plain);
        if (known != null) {
            return Optional.of(new WikiId(known));
        }
        Matcher project = PROJECT.matcher(plain);
        if (project.matches() && !project.group(1).equals("www")) {
            String language =
                    RENAMED.getOrDefault(project.group(1), project.group(1)).replace('-', '_');
            String family = project.group(2).equals("wikipedia") ? "wiki" : project.group(2);
            return Optional.of(new WikiId(language + family));
        }
        Matcher chapter = OF_WIKIMEDIA.matcher(plain);
        if (chapter.matches()) {
            return Optional.of(new WikiId(chapter.group(1).replace('-', '_') + "wikimedia"));
        }
        return slug(plain.startsWith("www.") ? plain.substring(4) : plain);
    }

    private static Optional<WikiId> slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]+", "-").replaceFirst("^[_.-]+", "");
        return slug.isEmpty()
                ? Optional.empty()
                : Optional.of(new WikiId(slug.substring(0, Math.min(LENGTH_MAX, slug.length()))));
    }
}
