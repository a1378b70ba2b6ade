package org.tributary.article.licence;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.event.article.Licence;
import org.tributary.event.wiki.Wiki;

/**
 * What Wikimedia's projects have asked of their editors, by date: the licence of a text is the one its editor agreed to
 * when saving. The dates are those of the Foundation's licensing update of 2009 and of its terms of use of 2023.
 *
 * <p>From 2009-06-15 on an editor gave text under <em>both</em> CC BY-SA and GFDL and a reuser may choose, which SPDX
 * writes {@code OR}. Text that was imported from elsewhere may stand under CC BY-SA alone; the choice of CC BY-SA is
 * open for all of it.
 */
enum WikimediaProject {
    /** Wikipedia and all sister projects that followed the same dates. */
    COMMON {
        @Override
        Optional<Licence> licenceAt(Instant revDt) {
            return Optional.of(
                    revDt.isBefore(LICENSING_UPDATE) ? GFDL : revDt.isBefore(TERMS_OF_2023) ? CC_3_OR_GFDL : CC_4);
        }
    },
    /** Never under the GFDL: it joined with text under CC BY-SA 3.0. */
    WIKIVOYAGE {
        @Override
        Optional<Licence> licenceAt(Instant revDt) {
            return Optional.of(revDt.isBefore(TERMS_OF_2023) ? Spdx.cc("by-sa", "3.0") : CC_4);
        }
    },
    /** Main, property and lexeme entities are dedicated to the public domain from the start. */
    WIKIDATA {
        @Override
        Optional<Licence> licenceAt(Instant revDt) {
            return Optional.of(Spdx.CC0);
        }
    },
    /** The English edition: public domain at first, CC BY 2.5 from its vote of 2005 on. */
    ENGLISH_WIKINEWS {
        @Override
        Optional<Licence> licenceAt(Instant revDt) {
            if (!revDt.isBefore(TERMS_OF_2023)) {
                return Optional.empty();
            }
            return Optional.of(revDt.isBefore(WIKINEWS_VOTE) ? Spdx.PUBLIC_DOMAIN : Spdx.cc("by", "2.5"));
        }
    };

    private static final Instant LICENSING_UPDATE = Instant.parse("2009-06-15T00:00:00Z");
    private static final Instant WIKINEWS_VOTE = Instant.parse("2005-09-25T00:00:00Z");
    private static final Instant TERMS_OF_2023 = Instant.parse("2023-06-07T00:00:00Z");
    private static final Licence GFDL = new Licence(
            "GFDL-1.2-or-later",
            "GNU Free Documentation License 1.2 or later",
            "https://www.gnu.org/licenses/old-licenses/fdl-1.2.html");
    private static final Licence CC_4 = Spdx.cc("by-sa", "4.0");
    private static final Licence CC_3_OR_GFDL = new Licence(
            "CC-BY-SA-3.0 OR GFDL-1.3-or-later",
            "CC BY-SA 3.0, or GNU Free Documentation License 1.3 or later",
            "https://creativecommons.org/licenses/by-sa/3.0/");
    private static final List<String> COMMON_FAMILIES =
            List.of("wikipedia", "wiktionary", "wikibooks", "wikiquote", "wikisource", "wikiversity");
    private static final Map<String, String> DATABASE_SUFFIXES = Map.of(
            "wiki", "wikipedia",
            "wiktionary", "wiktionary",
            "wikibooks", "wikibooks",
            "wikiquote", "wikiquote",
            "wikisource", "wikisource",
            "wikiversity", "wikiversity",
            "wikivoyage", "wikivoyage",
            "wikinews", "wikinews");
    private static final Pattern HOST = Pattern.compile("(?:https?:)?//([a-z0-9.-]+)(?::[0-9]+)?(?:[/?#].*)?");
    private static final Pattern DATABASE = Pattern.compile("([a-z]{2,3}(?:_[a-z_]+)?|simple)(wiki[a-z]*|wiktionary)");

    /** Empty where the project's own rule for that date is not known for sure; then the wiki's statement counts. */
    abstract Optional<Licence> licenceAt(Instant revDt);

    /** The project a wiki belongs to: by its host; by its database name only where no address contradicts. */
    static Optional<WikimediaProject> of(Wiki wiki) {
        String host = host(wiki.url());
        return host.isEmpty() || host.endsWith(".invalid")
                ? byDatabaseName(wiki.wikiId().value())
                : byHost(host);
    }

    private static Optional<WikimediaProject> byHost(String host) {
        List<String> labels = List.of(host.split("\\.", -1));
        if (labels.size() < 2 || !labels.getLast().equals("org")) {
            return Optional.empty();
        }
        String family = labels.get(labels.size() - 2);
        String edition = labels.size() > 2 ? labels.getFirst() : "";
        return ofFamily(family, edition);
    }

    private static Optional<WikimediaProject> ofFamily(String family, String edition) {
        if (COMMON_FAMILIES.contains(family)) {
            return Optional.of(COMMON);
        }
        if (family.equals("wikivoyage")) {
            return Optional.of(WIKIVOYAGE);
        }
        if (family.equals("wikidata")) {
            return Optional.of(WIKIDATA);
        }
        if (family.equals("wikinews") && edition.equals("en")) {
            return Optional.of(ENGLISH_WIKINEWS);
        }
        return Optional.empty();
    }

    private static Optional<WikimediaProject> byDatabaseName(String wikiId) {
        if (wikiId.equals("wikidatawiki")) {
            return Optional.of(WIKIDATA);
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
