package org.tributary.article.diff.html;

import java.util.List;
import org.tributary.article.content.Escaped;
import org.tributary.article.diff.Row;

/** What the cells of both kinds of table hold. */
final class Cells {
    private Cells() {}

    /** The number of a line; 0 for none. */
    static void line(StringBuilder html, int line) {
        html.append("<td class=\"line\">");
        if (line > 0) {
            html.append(line);
        }
        html.append("</td>");
    }

    static void section(StringBuilder html, Row.Section section, int columns) {
        html.append("<tr class=\"section\"><td colspan=\"").append(columns).append("\">");
        html.append(Escaped.text(section.heading())).append("</td>");
    }

    static void skipped(StringBuilder html, Row.Skipped skipped, int columns) {
        html.append("<tr class=\"skipped\"><td colspan=\"").append(columns).append("\">");
        html.append(skipped.lines()).append(skipped.lines() == 1 ? " unchanged line" : " unchanged lines");
        html.append("</td>");
    }

    static void movedTo(StringBuilder html, int line) {
        html.append("<a class=\"move\" href=\"#to-").append(line).append("\">moved to line ");
        html.append(line).append("</a> ");
    }

    static void movedFrom(StringBuilder html, int line) {
        html.append("<a class=\"move\" href=\"#from-").append(line).append("\">moved from line ");
        html.append(line).append("</a> ");
    }

    static void parts(StringBuilder html, List<Row.Part> parts, String element) {
        parts.forEach(part -> part(html, part.text(), part.isChanged() ? element : ""));
    }

    /** Both sides of a line in one: what did not change stands once. */
    static void woven(StringBuilder html, List<Row.Part> from, List<Row.Part> to) {
        int fromPart = 0;
        int toPart = 0;
        int fromAt = 0;
        int toAt = 0;
        while (fromPart < from.size() || toPart < to.size()) {
            if (fromPart < from.size() && from.get(fromPart).isChanged()) {
                part(html, from.get(fromPart++).text(), "del");
            } else if (toPart < to.size() && to.get(toPart).isChanged()) {
                part(html, to.get(toPart++).text(), "ins");
            } else {
                String before = from.get(fromPart).text();
                String after = to.get(toPart).text();
                int length = Math.min(before.length() - fromAt, after.length() - toAt);
                part(html, before.substring(fromAt, fromAt + length), "");
                fromAt += length;
                toAt += length;
                if (fromAt == before.length()) {
                    fromPart++;
                    fromAt = 0;
                }
                if (toAt == after.length()) {
                    toPart++;
                    toAt = 0;
                }
            }
        }
    }

    private static void part(StringBuilder html, String text, String element) {
        if (element.isEmpty()) {
            html.append(Escaped.text(text));
        } else {
            html.append('<').append(element).append('>').append(Escaped.text(text));
            html.append("</").append(element).append('>');
        }
    }
}
