package org.tributary.article.licence.wikimedia;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.event.wiki.Wiki;

/** Which of Wikimedia's projects a wiki is, told by its address; by its database name only where no address contradicts. */
public final class WikimediaProject {
    private static final Pattern HOST = Pattern.compile("(?:https?:)?//([a-z0-9.-]+)(?::[0-9]+)?(?:[/?#].*)?");
    private static final Pattern DATABASE = Pattern.compile("([a-z]{2,3}(?:_[a-z_]+)?|simple)(wiki[a-z]*|wiktionary)");
    private static final Map<String, String> DATABASE_SUFFIXES = Map.of(
            "wiki", "wikipedia",
            "wiktionary", "wiktionary",
            "wikibooks", "wikibooks",
            "wikiquote", "wikiquote",
            "wikisource", "wikisource",
            "wikiversity", "wikiversity",
            "wikivoyage", "wikivoyage",
            "wikinews", "wikinews");
    private static final Map<String, DatedRules> BY_FAMILY = Map.ofEntries(
            entry("wikipedia", WikimediaRules.COMMON),
            entry("wiktionary", WikimediaRules.COMMON),
            entry("wikibooks", WikimediaRules.COMMON),
            entry("wikiquote", WikimediaRules.COMMON),
            entry("wikisource", WikimediaRules.COMMON),
            entry("wikiversity", WikimediaRules.COMMON),
            entry("wikivoyage", WikimediaRules.WIKIVOYAGE),
            entry("wikidata", WikimediaRules.WIKIDATA),
            entry("wikifunctions", WikimediaRules.WIKIFUNCTIONS),
            entry("mediawiki", WikimediaRules.MEDIAWIKI));
    /** Those that live below {@code wikimedia.org} and have the rules of the others. */
    private static final Map<String, DatedRules> BELOW_WIKIMEDIA = Map.of(
            "meta", WikimediaRules.COMMON,
            "commons", WikimediaRules.COMMON,
            "species", WikimediaRules.COMMON,
            "incubator", WikimediaRules.COMMON);

    private static final Map<String, String> SINGLE_DATABASES = Map.of(
            "wikidatawiki", "https://www.wikidata.org/",
            "wikifunctionswiki", "https://www.wikifunctions.org/",
            "mediawikiwiki", "https://www.mediawiki.org/",
            "commonswiki", "https://commons.wikimedia.org/",
            "metawiki", "https://meta.wikimedia.org/",
            "specieswiki", "https://species.wikimedia.org/",
            "incubatorwiki", "https://incubator.wikimedia.org/");

    private WikimediaProject() {}

    /** The rules of the project that a wiki belongs to; empty for wikis of others. */
    public static Optional<DatedRules> rules(Wiki wiki) {
        String host = host(wiki.url());
        return host.isEmpty() || host.endsWith(".invalid")
                ? byDatabaseName(wiki.wikiId().value())
                : byHost(host);
    }

    /** The rules of the project at an address; empty for others. */
    public static Optional<DatedRules> rules(String url) {
        return byHost(host(url));
    }

    private static Optional<DatedRules> byHost(String host) {
        List<String> labels = List.of(host.split("\\.", -1));
        if (labels.size() < 2 || !labels.getLast().equals("org")) {
            return Optional.empty();
        }
        String family = labels.get(labels.size() - 2);
        String edition = labels.size() > 2 ? labels.getFirst() : "";
        return ofFamily(family, edition);
    }

    private static Optional<DatedRules> ofFamily(String family, String edition) {
        return switch (family) {
            case "wikinews" -> edition.isEmpty() ? Optional.empty() : WikinewsRules.of(edition);
            case "wikimedia" -> Optional.ofNullable(BELOW_WIKIMEDIA.get(edition));
            default -> Optional.ofNullable(BY_FAMILY.get(family));
        };
    }

    private static Optional<DatedRules> byDatabaseName(String wikiId) {
        String single = SINGLE_DATABASES.get(wikiId);
        if (single != null) {
            return byHost(host(single));
        }
        Matcher name = DATABASE.matcher(wikiId);
        String family = name.matches() ? DATABASE_SUFFIXES.get(name.group(2)) : null;
        return family == null ? Optional.empty() : ofFamily(family, name.group(1));
    }

    private static String host(String url) {
        Matcher address = HOST.matcher(url.toLowerCase(Locale.ROOT));
        return address.matches() ? address.group(1) : "";
    }
}
