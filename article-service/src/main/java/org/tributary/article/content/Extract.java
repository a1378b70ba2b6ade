package org.tributary.article.content;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The running text of an article's HTML, without tables, files, footnotes and templates. */
public final class Extract {
    private static final String BESIDE =
            "table, style, script, figure, pre, details, audio, video, img, .template, .file,"
                    + " .thumb, .reference, .references, .mw-editsection, .noprint, .noexcerpt, .navbox, .infobox, .toc";
    private static final String HEADING = "h2, h3, h4, h5, h6";
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "ul", "ol", "dl", "li", "dd", "dt", "blockquote", "section", "br", "hr", "center");

    private final Element body;

    private Extract(Element body) {
        this.body = body;
    }

    /**
     * Reads HTML.
     *
     * @param isOpening whether only what stands before the first heading is wanted
     */
    public static Extract of(String html, boolean isOpening) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.select(BESIDE).remove();
        Element heading = isOpening ? body.selectFirst(HEADING) : null;
        if (heading != null) {
            cutFrom(heading, body);
        }
        return new Extract(body);
    }

    private static void cutFrom(Element heading, Element body) {
        Node at = heading;
        while (at != null && !at.equals(body)) {
            Node next = at.nextSibling();
            while (next != null) {
                Node after = next.nextSibling();
                next.remove();
                next = after;
            }
            at = at.parent();
        }
        heading.remove();
    }

    /** As HTML with paragraphs, headings, lists and emphasis. */
    public String html() {
        body.select("a, span").forEach(Element::unwrap);
        body.select("p").stream()
                .filter(paragraph -> paragraph.text().isBlank())
                .toList()
                .forEach(Element::remove);
        return body.html().strip();
    }

    /**
     * As plain text, a line for each paragraph.
     *
     * @param isMarked whether headings are told from other lines by their equals signs
     */
    public String text(boolean isMarked) {
        Lines lines = new Lines(isMarked);
        NodeTraversor.traverse(lines, body);
        lines.end();
        return String.join("\n", lines.told).strip();
    }

    /** Gathers lines, node by node. */
    private static final class Lines implements NodeVisitor {
        private final boolean isMarked;
        private final List<String> told = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();

        Lines(boolean isMarked) {
            this.isMarked = isMarked;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                line.append(text.getWholeText());
            } else if (isLine(node)) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element heading && heading.is(HEADING)) {
                heading(heading);
            } else if (isLine(node)) {
                end();
            }
        }

        private static boolean isLine(Node node) {
            return node instanceof Element element && (BLOCKS.contains(element.normalName()) || element.is(HEADING));
        }

        private void heading(Element heading) {
            String marks = isMarked ? "=".repeat(heading.normalName().charAt(1) - '0') : "";
            String title = line.toString().replaceAll("\\s+", " ").strip();
            line.setLength(0);
            told.add("");
            told.add("");
            told.add((marks + " " + title + " " + marks).strip());
        }

        private void end() {
            String text = line.toString().replaceAll("\\s+", " ").strip();
            line.setLength(0);
            if (!text.isEmpty()) {
                told.add(text);
            }
        }
    }

    /** The beginning of a text up to the end of the word in which that many characters are reached. */
    public static String firstCharacters(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        int end = text.offsetByCodePoints(0, Math.min(characters, text.codePointCount(0, text.length())));
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end == text.length() ? text : text.substring(0, end) + "...";
    }

    /** The first sentences of a text. */
    public static String firstSentences(String text, int sentences, String language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        breaks.setText(text);
        int end = 0;
        for (int i = 0; i < sentences && end != BreakIterator.DONE; i++) {
            end = breaks.next();
        }
        return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
    }
}
