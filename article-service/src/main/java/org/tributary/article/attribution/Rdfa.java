package org.tributary.article.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.article.content.Escaped;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Licence;

/** Writes attributions as HTML to be put under a copy of the text: Dublin Core and ccREL terms as RDFa about the revision. */
final class Rdfa {
    private final AttributedRevision attributed;
    private final Attribution source;
    private final Phrases phrases;

    private Rdfa(AttributedRevision attributed) {
        this.attributed = attributed;
        this.source = attributed.source();
        this.phrases = attributed.phrases();
    }

    static String of(AttributedRevision attributed) {
        return new Rdfa(attributed).written();
    }

    private String written() {
        StringBuilder html = new StringBuilder("<div class=\"attribution\" ")
                .append("prefix=\"cc: http://creativecommons.org/ns# dct: http://purl.org/dc/terms/\" ")
                .append(named("about", source.revisionUrl()))
                .append(" typeof=\"cc:Work\" ")
                .append(named("lang", phrases.language()))
                .append(phrases.isRightToLeft() ? " dir=\"rtl\"" : " dir=\"ltr\"")
                .append(">\n<p>")
                .append(Wording.paragraph(
                        phrases, credit(), attributed.isEarlierUnknown(), source(), history(), revision(), terms()))
                .append("</p>\n");
        attributed.sources().forEach(each -> html.append(RdfaSource.of(each, phrases)));
        html.append("<p>")
                .append(Escaped.text(attributed.changed()))
                .append(' ')
                .append(Escaped.text(phrases.say("warranty")))
                .append("</p>\n");
        proof(html);
        source.notices().forEach(notice -> html.append("<p property=\"dct:rights\">")
                .append(Escaped.text(notice))
                .append("</p>\n"));
        attributed.warnings().forEach(warning -> html.append("<p>")
                .append(Escaped.text(warning))
                .append("</p>\n"));
        return html.append("</div>\n").toString();
    }

    private String credit() {
        String title = "<cite property=\"dct:title\" " + named("lang", attributed.textLanguage()) + ">"
                + Escaped.text(source.title()) + "</cite>";
        List<String> names = new ArrayList<>();
        Wording.names(source.contributors())
                .forEach(name ->
                        names.add("<bdi property=\"cc:attributionName dct:creator\">" + Escaped.text(name) + "</bdi>"));
        String nobody = "<span property=\"cc:attributionName\">"
                + Escaped.text(phrases.count("nobody", source.contributorsTotal())) + "</span>";
        String authors = Wording.listed(phrases, names, nobody, source.contributorsTotal() - names.size());
        return phrases.say("credit", Map.of("title", title, "authors", authors));
    }

    private String source() {
        return link(source.sourceUrl(), "rel=\"dct:isVersionOf dct:source\"", attributed.wikiName());
    }

    private String history() {
        return link(source.historyUrl(), "rel=\"dct:provenance\"", phrases.say("everyEdit"));
    }

    private String revision() {
        AttributedRevision.Shown shown = attributed.revision();
        if (shown == null) {
            return "";
        }
        String date = "<time property=\"dct:created\" datatype=\"xsd:dateTime\" "
                + named("datetime", shown.dt().toString())
                + " " + named("content", shown.dt().toString()) + ">" + Escaped.text(phrases.date(shown.dt()))
                + "</time>";
        String link = link(
                source.revisionUrl(),
                "rel=\"cc:attributionURL\"",
                phrases.say("revision", Map.of("id", shown.id().toString())));
        return link + " (" + date + ")";
    }

    private String terms() {
        Licence licence = source.licence();
        String url = licence.url();
        return Wording.terms(
                phrases,
                licence,
                url == null ? Escaped.text(licence.name()) : link(url, "rel=\"license cc:license\"", licence.name()));
    }

    private void proof(StringBuilder html) {
        AttributedRevision.Shown shown = attributed.revision();
        if (shown != null && shown.sha1() != null) {
            html.append("<p>")
                    .append(phrases.say(
                            "proof",
                            Map.of(
                                    "hash",
                                    "<code property=\"dct:identifier\" content=\"urn:sha1:" + shown.sha1() + "\">"
                                            + shown.sha1() + "</code>")))
                    .append("</p>\n");
        }
    }

    /** A link, or only its text where the address is not one that a browser may be sent to. */
    static String link(String url, String attribute, String text) {
        boolean isAddress = url.startsWith("https://") || url.startsWith("http://");
        return isAddress
                ? "<a " + named("href", url) + " " + attribute + ">" + Escaped.text(text) + "</a>"
                : "<span>" + Escaped.text(text) + "</span>";
    }

    static String named(String name, String value) {
        return name + "=\"" + Escaped.text(value) + "\"";
    }
}
