package org.tributary.article.content.wikitext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.tributary.article.content.wikitext.Spans.Kind;
import org.tributary.article.content.wikitext.Spans.Span;

/** Reads a page line by line: paragraphs, headings, lists, preformatted text, rules and tables. */
final class Blocks {
    private static final int HEADING_LEVEL_MAX = 6;

    private final Page page;
    private final Scan scan;
    private final Elements elements;
    private final Inline inline;
    private final Tables tables;
    private final Deque<Place> places = new ArrayDeque<>();
    private final Map<String, Integer> anchors = new HashMap<>();

    Blocks(Page page, Elements elements) {
        this.page = page;
        this.scan = page.scan();
        this.elements = elements;
        this.inline = new Inline(page, elements);
        this.tables = new Tables(scan, elements, inline, places);
    }

    void read() {
        places.push(new Place(elements));
        int to = scan.source().length();
        int at = 0;
        while (at < to) {
            int end = scan.find('\n', at, to);
            line(at, end);
            at = end + 1;
        }
        tables.closeAll();
        place().end();
        page.listFootnotes(elements);
        place().leave();
    }

    private Place place() {
        return places.getFirst();
    }

    private void line(int from, int to) {
        int start = scan.skipSpaces(from, to);
        if (start == to) {
            place().end();
            return;
        }
        if (tables.isOpen() && tables.line(start, to)) {
            return;
        }
        char first = scan.at(from);
        if (tables.begins(start, to)) {
            place().end();
            tables.open(start, to);
        } else if (first == '=' && heading(from, to)) {
            return;
        } else if (Lists.isMark(first)) {
            item(from, to);
        } else if (first == '-' && scan.startsWith("----", from, to)) {
            place().end();
            elements.single("hr");
        } else if (!standsAlone(start, to)) {
            text(from, start, to);
        }
    }

    private boolean heading(int from, int to) {
        int end = scan.trimEnd(from, to);
        int before = scan.run('=', from, end);
        int after = 0;
        while (after < end - from && scan.at(end - 1 - after) == '=') {
            after++;
        }
        int level = Math.min(Math.min(before, after), HEADING_LEVEL_MAX);
        if (level == 0 || from + level >= end - level) {
            return false;
        }
        place().end();
        String element = "h" + Math.max(2, level);
        elements.open(element, Map.of("id", anchor(plain(from + level, end - level))));
        inline.read(from + level, end - level);
        elements.close(element);
        return true;
    }

    private String plain(int from, int to) {
        SeenText seen = new SeenText();
        new Inline(page.again(), new Elements(seen)).read(from, to);
        return seen.toString().strip();
    }

    private String anchor(String title) {
        String anchor = title.replaceAll("\\s+", "_");
        int count = anchors.merge(anchor, 1, Integer::sum);
        return count == 1 ? anchor : anchor + "_" + count;
    }

    private void item(int from, int to) {
        int content = from;
        while (content < to && Lists.isMark(scan.at(content))) {
            content++;
        }
        if (place().isParagraph() || place().isPreformatted()) {
            place().end();
        }
        String marks = scan.text(from, Math.min(content, from + 64));
        place().lists().item(marks);
        int colon = marks.endsWith(";") ? scan.find(" :", content, to) : to;
        inline.read(scan.skipSpaces(content, colon), colon);
        if (colon < to) {
            place().lists().describe();
            inline.read(scan.skipSpaces(colon + 2, to), to);
        }
    }

    /** Writes a line that holds nothing but templates, which stand between paragraphs, or nothing but comments. */
    private boolean standsAlone(int start, int to) {
        boolean hasTemplate = false;
        int at = start;
        while (at < to) {
            Span span = scan.span(at, to);
            if (span != null && (span.kind() == Kind.TEMPLATE || span.kind() == Kind.COMMENT)) {
                hasTemplate |= span.kind() == Kind.TEMPLATE;
                at = span.end();
            } else if (Character.isWhitespace(scan.at(at))) {
                at++;
            } else {
                return false;
            }
        }
        if (hasTemplate) {
            templates(start, to);
        }
        return true;
    }

    private void templates(int start, int to) {
        place().end();
        for (int at = start; at < to; at++) {
            Span span = scan.span(at, to);
            if (span != null) {
                if (span.kind() == Kind.TEMPLATE) {
                    page.template(span, elements, true);
                }
                at = span.end() - 1;
            }
        }
    }

    private void text(int from, int start, int to) {
        if (scan.at(from) == ' ' && !place().isParagraph() && !tables.isOpen()) {
            if (place().isPreformatted()) {
                elements.text("\n");
            } else {
                place().beginPreformatted();
            }
            inline.read(from + 1, to);
            return;
        }
        if (place().isParagraph()) {
            elements.text(" ");
        } else {
            place().beginParagraph();
        }
        inline.read(start, to);
    }
}
