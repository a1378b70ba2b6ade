package org.tributary.article.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;
import org.tributary.article.content.wikitext.Piece;

/** Writes pieces as HTML and has the result checked against a list of what is allowed before anybody gets it. */
final class HtmlWriter implements Consumer<Piece> {
    private static final int INLINE_TEMPLATE_CHARACTERS_MAX = 400;
    /** Relative links are only kept when they can be resolved; this host is reserved and never reached. */
    private static final String BASE = "https://tributary.invalid/";

    private static final Safelist ALLOWED = Safelist.none()
            .addTags(
                    "p",
                    "br",
                    "hr",
                    "wbr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "b",
                    "i",
                    "u",
                    "s",
                    "small",
                    "sub",
                    "sup",
                    "code",
                    "kbd",
                    "samp",
                    "var",
                    "cite",
                    "em",
                    "strong",
                    "abbr",
                    "dfn",
                    "del",
                    "ins",
                    "mark",
                    "q",
                    "span",
                    "ruby",
                    "rt",
                    "rp",
                    "rb",
                    "bdi",
                    "bdo",
                    "blockquote",
                    "table",
                    "tr",
                    "td",
                    "th",
                    "tbody",
                    "caption",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "a",
                    "pre",
                    "details",
                    "summary")
            .addAttributes(":all", "id", "class", "title", "lang", "dir", "colspan", "rowspan", "start", "value")
            .addAttributes("a", "href", "rel")
            .addProtocols("a", "href", "http", "https", "ftp", "mailto", "#")
            .preserveRelativeLinks(true);

    private final StringBuilder html = new StringBuilder();
    private final List<Reading.Heading> headings = new ArrayList<>();
    private final StringBuilder heading = new StringBuilder();
    private String headingAnchor = "";

    @Override
    public void accept(Piece piece) {
        switch (piece) {
            case Piece.Text text -> text(text.text());
            case Piece.Open open -> open(open);
            case Piece.Close close -> close(close.element());
            case Piece.Template template -> template(template);
            case Piece.Category category -> {}
            case Piece.LanguageLink link -> {}
        }
    }

    /** What was written, checked. */
    Reading finished() {
        Document.OutputSettings asWritten =
                new Document.OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return new Reading(Jsoup.clean(html.toString(), BASE, ALLOWED, asWritten), headings);
    }

    private void text(String text) {
        Escaped.text(text, html);
        if (!headingAnchor.isEmpty()) {
            heading.append(text);
        }
    }

    private void open(Piece.Open open) {
        html.append('<').append(open.element());
        for (Map.Entry<String, String> attribute : open.attributes().entrySet()) {
            html.append(' ').append(attribute.getKey()).append("=\"");
            Escaped.text(attribute.getValue(), html);
            html.append('"');
        }
        html.append('>');
        if (isHeading(open.element())) {
            headingAnchor = open.attributes().getOrDefault("id", "");
            heading.setLength(0);
        }
    }

    private void close(String element) {
        if (!element.equals("br") && !element.equals("hr") && !element.equals("wbr")) {
            html.append("</").append(element).append('>');
        }
        if (isHeading(element) && !headingAnchor.isEmpty()) {
            headings.add(new Reading.Heading(
                    element.charAt(1) - '0', headingAnchor, heading.toString().strip()));
            headingAnchor = "";
        }
    }

    private void template(Piece.Template template) {
        if (template.isBlock()) {
            html.append("<details class=\"template\"><summary>Template: ");
            Escaped.text(template.name(), html);
            html.append("</summary><pre>");
            Escaped.text(template.source(), html);
            html.append("</pre></details>");
            return;
        }
        String source = template.source();
        boolean isLong = source.length() > INLINE_TEMPLATE_CHARACTERS_MAX;
        html.append("<code class=\"template\" title=\"A template that only its wiki can expand\">");
        Escaped.text(isLong ? source.substring(0, INLINE_TEMPLATE_CHARACTERS_MAX) + " …}}" : source, html);
        html.append("</code>");
    }

    private static boolean isHeading(String element) {
        return element.length() == 2 && element.charAt(0) == 'h' && Character.isDigit(element.charAt(1));
    }
}
