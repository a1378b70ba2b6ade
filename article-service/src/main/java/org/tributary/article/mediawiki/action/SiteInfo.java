package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.tributary.article.reading.WikiView;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Wiki;

/** {@code meta=siteinfo}: what the wiki says of itself, as far as it was told to us. */
final class SiteInfo {
    private static final Set<String> KNOWN =
            Set.of("general", "namespaces", "namespacealiases", "rightsinfo", "statistics");
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
                    .put("edits", view.revisions());
        }
    }

    private void general(ObjectNode json) {
        URI home = URI.create(wiki.url());
        String server = home.getScheme() + "://" + home.getRawAuthority();
        String article = Objects.requireNonNullElse(wiki.articleUrl(), wiki.url());
        String language = wiki.language();
        json.put(
                        "mainpage",
                        home.getPath() == null
                                ? ""
                                : home.getPath().replaceFirst(".*/", "").replace('_', ' '))
                .put("base", wiki.url())
                .put("sitename", wiki.name())
                .put("generator", Objects.requireNonNullElse(wiki.generator(), "MediaWiki"))
                .put("case", "first-letter")
                .put("lang", language);
        exchange.form().flag(json, "rtl", isRightToLeft(language));
        exchange.form().flag(json, "readonly", true);
        json.put("readonlyreason", "This is a copy of the wiki, for reading.");
        exchange.form().flag(json, "writeapi", false);
        json.put("timezone", "UTC")
                .put("timeoffset", 0)
                .put("articlepath", article.startsWith(server) ? article.substring(server.length()) : article)
                .put("server", server)
                .put("servername", Objects.requireNonNullElse(home.getHost(), ""))
                .put("wikiid", wiki.wikiId().value())
                .put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private void namespace(ObjectNode json, Namespace namespace) {
        json.put("id", namespace.id()).put("case", "first-letter");
        exchange.form().main(json, "name", namespace.name());
        exchange.form().flag(json, "subpages", namespace.id() > 0);
        if (namespace.id() != 0) {
            json.put(
                    "canonical",
                    namespace.aliases().isEmpty()
                            ? namespace.name()
                            : namespace.aliases().getFirst());
        }
        exchange.form().flag(json, "content", namespace.id() == 0);
        exchange.form().flag(json, "nonincludable", false);
    }

    private void aliases(ArrayNode json) {
        for (Namespace namespace : wiki.namespaces()) {
            for (String alias : namespace.aliases()) {
                ObjectNode one = json.addObject().put("id", namespace.id());
                exchange.form().main(one, "alias", alias);
            }
        }
    }
}
