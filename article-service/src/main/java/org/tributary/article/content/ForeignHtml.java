package org.tributary.article.content;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Makes HTML of a source wiki harmless: no scripts, styles or event attributes, and links that lead to the source. */
public final class ForeignHtml {
    private static final String[] WEB = {"http", "https"};

    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags(
                    "abbr",
                    "aside",
                    "bdi",
                    "bdo",
                    "data",
                    "del",
                    "details",
                    "dfn",
                    "figcaption",
                    "figure",
                    "hr",
                    "ins",
                    "kbd",
                    "mark",
                    "rb",
                    "rp",
                    "rt",
                    "ruby",
                    "s",
                    "samp",
                    "section",
                    "summary",
                    "time",
                    "tt",
                    "var",
                    "wbr")
            .removeTags("a", "img")
            .addTags("a", "img")
            .addAttributes(":all", "id", "class", "title", "lang", "dir", "colspan", "rowspan", "scope", "datetime")
            .addAttributes("a", "href", "rel")
            .addAttributes("img", "src", "alt", "width", "height")
            .addProtocols("a", "href", "http", "https", "ftp", "mailto", "#")
            .addProtocols("img", "src", WEB)
            .preserveRelativeLinks(true);

    private ForeignHtml() {}

    /**
     * A fragment that can be shown to anybody.
     *
     * @param html as the wiki gave it
     * @param base where the page is on its wiki; links to places on the page itself stay as they are
     */
    public static String safe(String html, String base) {
        Document document = Jsoup.parseBodyFragment(html, base);
        document.select("a[href]").forEach(link -> makeAbsolute(link, "href"));
        document.select("img[src]").forEach(image -> makeAbsolute(image, "src"));
        Document clean = new Cleaner(ALLOWED).clean(document);
        clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return clean.body().html();
    }

    private static void makeAbsolute(Element element, String attribute) {
        String value = element.attr(attribute).strip();
        if (value.startsWith("#")) {
            return;
        }
        String absolute = element.absUrl(attribute);
        if (absolute.isEmpty()) {
            element.removeAttr(attribute);
        } else {
            element.attr(attribute, absolute);
        }
    }
}
