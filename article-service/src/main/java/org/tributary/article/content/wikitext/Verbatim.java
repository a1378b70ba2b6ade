package org.tributary.article.content.wikitext;

import java.util.Map;
import org.jsoup.parser.Parser;
import org.tributary.article.content.wikitext.Spans.Span;

/** Writes what a source keeps as it stands: nowiki, pre, code, formulas, galleries. */
final class Verbatim {
    private final Scan scan;
    private final Elements elements;

    Verbatim(Scan scan, Elements elements) {
        this.scan = scan;
        this.elements = elements;
    }

    void write(Span span) {
        Tag tag = Tag.at(scan.source(), span.start());
        if (tag == null || tag.isSelfClosing()) {
            return;
        }
        int end = scan.source().lastIndexOf("</", span.end() - 1);
        String content = end < tag.end() ? "" : scan.text(tag.end(), end);
        switch (tag.name()) {
            case "nowiki" -> elements.text(Parser.unescapeEntities(content, true));
            case "pre" -> block("pre", Parser.unescapeEntities(content, true));
            case "syntaxhighlight", "source" -> block(content.contains("\n") ? "pre" : "code", content);
            case "math", "chem", "ce" -> formula(content);
            default -> block("pre", content.strip());
        }
    }

    private void formula(String content) {
        elements.open("code", Map.of("class", "formula"));
        elements.text(content.strip());
        elements.close("code");
    }

    private void block(String element, String content) {
        if (element.equals("pre")) {
            elements.close("p");
        }
        elements.open(element);
        elements.text(content.startsWith("\n") ? content.substring(1) : content);
        elements.close(element);
    }
}
