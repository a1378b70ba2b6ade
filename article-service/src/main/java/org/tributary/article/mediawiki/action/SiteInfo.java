package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tributary.article.reading.WikiView;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Wiki;

/** {@code meta=siteinfo}: what the wiki says of itself, as far as it was told to us. */
final class SiteInfo {
    static final Set<String> KNOWN =
            joined(Set.of("general", "namespaces", "namespacealiases", "rightsinfo", "statistics"));
    private static final String DIALECT = "MediaWiki 1.39.0";
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
            Map.entry(15, "Category talk"));

    /** As MediaWiki has it unless a wiki says otherwise, which is not told. */
    private static final Set<Integer> WITHOUT_SUBPAGES = Set.of(-2, -1, 0, 6, 14);

    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arc", "arz", "azb", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd",
            "syr", "ug", "ur", "yi");

    private final Exchange exchange;
    private final Wiki wiki;
    private final WikiView view;
    private final Clock clock;

    SiteInfo(Exchange exchange, Clock clock) {
        this.exchange = exchange;
        this.view = exchange.wiki();
        this.wiki = view.wiki();
        this.clock = clock;
    }

    private static Set<String> joined(Set<String> own) {
        Set<String> all = new HashSet<>(own);
        all.addAll(SiteDetails.KNOWN);
        return all;
    }

    static boolean isRightToLeft(String language) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage());
    }

    void write(ObjectNode query) {
        Set<String> wanted = exchange.parameters().words("siteinfo", "siprop", "general", KNOWN);
        if (wanted.contains("general")) {
            general(query.putObject("general"));
        }
        if (wanted.contains("namespaces")) {
            ObjectNode json = query.putObject("namespaces");
            wiki.namespaces()
                    .forEach(namespace -> namespace(json.putObject(Integer.toString(namespace.id())), namespace));
        }
        if (wanted.contains("namespacealiases")) {
            aliases(query.putArray("namespacealiases"));
        }
        if (wanted.contains("rightsinfo")) {
            query.putObject("rightsinfo")
                    .put("url", Objects.requireNonNullElse(wiki.rights().url(), ""))
                    .put("text", Objects.requireNonNullElse(wiki.rights().text(), ""));
        }
        if (wanted.contains("statistics")) {
            query.putObject("statistics")
                    .put("pages", view.pages())
                    .put("articles", view.pages())
                    .put("edits", view.revisions())
                    .put("jobs", 0);
        }
        SiteDetails.write(query, wanted);
    }

    private void general(ObjectNode json) {
        URI home = URI.create(wiki.url());
        String server = home.getScheme() + "://" + home.getRawAuthority();
        String article = Objects.requireNonNullElse(wiki.articleUrl(), wiki.url());
        String script = Objects.requireNonNullElse(wiki.apiUrl(), wiki.url()).replaceFirst("api\\.php$", "index.php");
        String language = wiki.language();
        json.put(
                        "mainpage",
                        home.getPath() == null
                                ? ""
                                : home.getPath().replaceFirst(".*/", "").replace('_', ' '))
                .put("base", wiki.url())
                .put("sitename", wiki.name());
        exchange.form().flag(json, "mainpageisdomainroot", false);
        json.put("generator", generator())
                .put("case", "first-letter")
                .put("lang", language)
                .putArray("fallback");
        exchange.form().flag(json, "rtl", isRightToLeft(language));
        SiteDetails.general(json, exchange.form());
        exchange.form().flag(json, "readonly", true);
        json.put("readonlyreason", "This is a copy of the wiki, for reading.");
        exchange.form().flag(json, "writeapi", false);
        json.put("timezone", "UTC")
                .put("timeoffset", 0)
                .put("articlepath", relative(article, server))
                .put("scriptpath", relative(script, server).replaceFirst("/[^/]*$", ""))
                .put("script", relative(script, server));
        exchange.form().flag(json, "variantarticlepath", false);
        json.put("server", server)
                .put("servername", Objects.requireNonNullElse(home.getHost(), ""))
                .put("wikiid", wiki.wikiId().value())
                .put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Programs read the version of MediaWiki off it: where the wiki is something else, it is what is spoken here. */
    private String generator() {
        String told = wiki.generator();
        return told != null && told.matches("MediaWiki \\d+\\.\\d+.*") ? told : DIALECT;
    }

    private static String relative(String url, String server) {
        return url.startsWith(server) ? url.substring(server.length()) : url;
    }

    private void namespace(ObjectNode json, Namespace namespace) {
        json.put("id", namespace.id()).put("case", "first-letter");
        exchange.form().main(json, "name", namespace.name());
        exchange.form().flag(json, "subpages", !WITHOUT_SUBPAGES.contains(namespace.id()));
        if (namespace.id() != 0) {
            json.put("canonical", canonical(namespace));
        }
        exchange.form().flag(json, "content", namespace.id() == 0);
        exchange.form().flag(json, "nonincludable", false);
    }

    /** The name that is understood on every wiki. */
    private static String canonical(Namespace namespace) {
        String other = namespace.aliases().stream().findFirst().orElse(namespace.name());
        return CANONICAL.getOrDefault(namespace.id(), other);
    }

    private void aliases(ArrayNode json) {
        for (Namespace namespace : wiki.namespaces()) {
            String canonical = canonical(namespace);
            for (String alias : namespace.aliases()) {
                if (alias.equals(canonical)) {
                    continue;
                }
                ObjectNode one = json.addObject().put("id", namespace.id());
                exchange.form().main(one, "alias", alias);
            }
        }
    }
}
