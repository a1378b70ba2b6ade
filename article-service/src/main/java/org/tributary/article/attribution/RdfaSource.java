package org.tributary.article.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.Escaped;
import org.tributary.event.article.Licence;

/** Writes as RDFa from which page text was taken: a work of its own, with its own title, authors and licence. */
final class RdfaSource {
    private final CreditedSource source;
    private final Phrases phrases;
    private final boolean isAddressed;

    private RdfaSource(CreditedSource source, Phrases phrases) {
        this.source = source;
        this.phrases = phrases;
        this.isAddressed = isAddress(source.url());
    }

    /** A paragraph to be put where the subject is the text that the source went into. */
    static String of(CreditedSource source, Phrases phrases) {
        return new RdfaSource(source, phrases).written();
    }

    private String written() {
        String about =
                isAddressed ? " rel=\"dct:source\" " + Rdfa.named("resource", url()) + " typeof=\"cc:Work\"" : "";
        return "<p" + about + ">"
                + SourceWording.sentences(
                        phrases,
                        source,
                        new SourceWording.Parts(credit(), history(), wiki(), revision(), licence(), way(), further()))
                + "</p>\n";
    }

    private String url() {
        return source.url() == null ? "" : source.url();
    }

    private String credit() {
        String title = "<cite" + property("dct:title") + ">" + Escaped.text(source.title()) + "</cite>";
        List<String> names = new ArrayList<>();
        Wording.names(source.contributors())
                .forEach(name -> names.add(
                        "<bdi" + property("cc:attributionName dct:creator") + ">" + Escaped.text(name) + "</bdi>"));
        String nobody = "<span" + property("cc:attributionName") + ">"
                + Escaped.text(phrases.count("nobody", source.contributorsTotal())) + "</span>";
        String authors = Wording.listed(phrases, names, nobody, source.contributorsTotal() - names.size());
        return phrases.say("credit", Map.of("title", title, "authors", authors));
    }

    private String history() {
        String url = source.historyUrl();
        return url == null ? "" : link(url, "dct:provenance", phrases.say("everyEdit"));
    }

    private String wiki() {
        return isAddressed
                ? link(url(), "cc:attributionURL", source.wikiName())
                : "<bdi>" + Escaped.text(source.wikiName()) + "</bdi>";
    }

    private String revision() {
        String url = source.revisionUrl();
        return url == null || source.revision() == null
                ? ""
                : link(url, "dct:hasVersion", SourceWording.named(phrases, source));
    }

    private String licence() {
        Licence licence = source.licence();
        String url = licence.url();
        return url == null ? Escaped.text(licence.name()) : link(url, "license cc:license", licence.name());
    }

    /** The page by way of which text came, and that it came to that one. */
    private String way() {
        CreditedSource.Way way = source.way();
        if (way == null) {
            return "";
        }
        String said = isAddressed && isAddress(way.url())
                ? " " + Rdfa.named("about", way.url() == null ? "" : way.url()) + " rel=\"dct:source\" "
                        + Rdfa.named("resource", url())
                : "";
        return "<cite" + said + ">" + Escaped.text(way.title()) + "</cite>";
    }

    private String further() {
        String url = source.furtherUrl();
        return url == null ? "" : Rdfa.link(url, "", phrases.say("everyEdit"));
    }

    /** Of a page without an address nothing can be said that a program would understand. */
    private String property(String terms) {
        return isAddressed ? " " + Rdfa.named("property", terms) : "";
    }

    private String link(String url, String relations, String text) {
        return Rdfa.link(url, isAddressed ? Rdfa.named("rel", relations) : "", text);
    }

    private static boolean isAddress(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://"));
    }
}
