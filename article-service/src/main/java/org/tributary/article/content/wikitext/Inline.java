package org.tributary.article.content.wikitext;

import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.wikitext.Spans.Span;

/** Reads what stands within a line: bold and italic, links, tags, character references, and every kind of span. */
final class Inline {
    private static final int DEPTH_MAX = 24;
    private static final Set<String> FORMATTING = Set.of(
            "b", "i", "u", "s", "small", "big", "sub", "sup", "code", "tt", "kbd", "samp", "var", "cite", "em",
            "strong", "abbr", "dfn", "del", "ins", "mark", "q", "span", "strike", "ruby", "rt", "rp", "rb", "bdi",
            "bdo");
    private static final Set<String> BLOCKS = Set.of(
            "blockquote",
            "table",
            "tr",
            "td",
            "th",
            "caption",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");
    private static final Set<String> PASSED_OVER = Set.of(
            "div",
            "p",
            "center",
            "font",
            "noinclude",
            "onlyinclude",
            "references",
            "poem",
            "section",
            "tbody",
            "thead",
            "translate",
            "tvar",
            "languages",
            "h1",
            "nobr");

    private final Page page;
    private final Scan scan;
    private final Elements elements;
    private final Links links;
    private final StringBuilder text = new StringBuilder();
    private boolean isBold;
    private boolean isItalic;
    private int depth;

    Inline(Page page, Elements elements) {
        this.page = page;
        this.scan = page.scan();
        this.elements = elements;
        this.links = new Links(page, elements, this);
    }

    /** Reads a whole run of source; bold and italic end with it. */
    void read(int from, int to) {
        boolean outerBold = isBold;
        boolean outerItalic = isItalic;
        isBold = false;
        isItalic = false;
        readWithin(from, to);
        if (isBold || isItalic) {
            elements.close(isBold ? "b" : "i");
            elements.close(isItalic ? "i" : "b");
        }
        isBold = outerBold;
        isItalic = outerItalic;
    }

    /** Reads a part of a run, such as a link's label. */
    void readWithin(int from, int to) {
        if (depth >= DEPTH_MAX) {
            elements.text(scan.text(from, to));
            return;
        }
        depth++;
        int at = from;
        while (at < to) {
            Span span = scan.span(at, to);
            if (span != null) {
                flush();
                at = span(span, to);
            } else {
                at = character(at, to);
            }
        }
        flush();
        depth--;
    }

    private int character(int at, int to) {
        char character = scan.at(at);
        int next =
                switch (character) {
                    case '\'' -> quotes(at, to);
                    case '[' -> links.external(at, to);
                    case '<' -> tag(at, to);
                    case '&' -> reference(at, to);
                    case '_' -> switchWord(at, to);
                    case 'h' -> links.bare(at, to);
                    default -> at;
                };
        if (next == at) {
            text.append(character == '\n' ? ' ' : character);
            return at + 1;
        }
        return next;
    }

    /** Passes on the text read so far; whoever emits anything else calls it first. */
    void flush() {
        if (!text.isEmpty()) {
            elements.text(text.toString());
            text.setLength(0);
        }
    }

    private int span(Span span, int to) {
        switch (span.kind()) {
            case COMMENT, UNSEEN -> {}
            case VERBATIM -> new Verbatim(scan, elements).write(span);
            case REFERENCE -> page.cite(span, elements);
            case TEMPLATE -> page.template(span, elements, false);
            case PARAMETER -> elements.text(scan.text(span.start(), span.end()));
            case LINK -> {
                return links.link(span, to);
            }
        }
        return span.end();
    }

    private int quotes(int at, int to) {
        int count = scan.run('\'', at, to);
        if (count < 2) {
            return at;
        }
        int marks = count >= 5 ? 5 : count == 4 ? 3 : count;
        text.repeat('\'', Math.min(count - marks, 100));
        flush();
        switch (marks) {
            case 2 -> italic();
            case 3 -> bold();
            default -> boldAndItalic();
        }
        return at + count;
    }

    private void boldAndItalic() {
        if (isBold && isItalic) {
            elements.close("b");
            elements.close("i");
            isBold = false;
            isItalic = false;
        } else {
            bold();
            italic();
        }
    }

    private void bold() {
        isBold = toggle("b", isBold, "i", isItalic);
    }

    private void italic() {
        isItalic = toggle("i", isItalic, "b", isBold);
    }

    /** Ends or begins one of the two; the other, where it was begun within, ends and begins again. */
    private boolean toggle(String element, boolean isOpen, String other, boolean isOtherOpen) {
        if (!isOpen) {
            elements.open(element);
            return true;
        }
        int before = elements.depth();
        elements.close(element);
        if (isOtherOpen && before - elements.depth() > 1) {
            elements.open(other);
        }
        return false;
    }

    private int tag(int at, int to) {
        Tag tag = Tag.at(scan.source(), at);
        if (tag == null || tag.end() > to) {
            return at;
        }
        boolean isKnown = FORMATTING.contains(tag.name()) || BLOCKS.contains(tag.name());
        if (tag.name().equals("br") || tag.name().equals("hr") || tag.name().equals("wbr")) {
            flush();
            elements.single(tag.name());
        } else if (isKnown) {
            flush();
            element(tag);
        } else if (tag.name().equals("references")) {
            flush();
            page.listFootnotes(elements);
        } else if (!PASSED_OVER.contains(tag.name())) {
            return at;
        }
        return tag.end();
    }

    private void element(Tag tag) {
        if (BLOCKS.contains(tag.name())) {
            elements.close("p");
        }
        if (tag.isClosing()) {
            elements.close(modern(tag.name()));
        } else if (!tag.isSelfClosing()) {
            elements.open(modern(tag.name()), Attributes.kept(tag.attributes()));
        }
    }

    private static String modern(String name) {
        return switch (name) {
            case "tt" -> "code";
            case "strike" -> "s";
            case "big" -> "span";
            default -> name;
        };
    }

    private int reference(int at, int to) {
        int end = Math.min(scan.nextOf(';', at), to);
        if (end >= to || end - at > 32) {
            return at;
        }
        String decoded = decoded(scan.text(at, end + 1));
        if (decoded == null) {
            return at;
        }
        text.append(decoded);
        return end + 1;
    }

    private static @Nullable String decoded(String reference) {
        String decoded = Parser.unescapeEntities(reference, true);
        return decoded.equals(reference) || decoded.endsWith(";") ? null : decoded;
    }

    private int switchWord(int at, int to) {
        if (!scan.startsWith("__", at, to)) {
            return at;
        }
        int end = at + 2;
        while (end < to && end - at < 30 && Character.isUpperCase(scan.at(end))) {
            end++;
        }
        boolean isSwitch = end - at > 4 && scan.startsWith("__", end, to);
        return isSwitch ? end + 2 : at;
    }

    /** A link's element, which never holds another link. */
    static Map<String, String> anchor(String href, boolean isOutside) {
        return isOutside ? Map.of("href", href, "rel", "nofollow", "class", "outside") : Map.of("href", href);
    }
}
