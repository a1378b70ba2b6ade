package org.tributary.article.diff;

import java.util.List;
import org.tributary.article.content.Escaped;

/** Writes a difference as an HTML table, the texts side by side; a narrow screen stacks its cells. */
public final class DiffTable {
    private final StringBuilder html = new StringBuilder();

    private DiffTable() {}

    /** A table of class {@code diff}; everything in it is escaped. */
    public static String of(TextDiff diff) {
        DiffTable table = new DiffTable();
        table.html.append(
                "<table class=\"diff\"><colgroup><col class=\"number\"><col><col class=\"number\"><col></colgroup>");
        table.html.append("<tbody>\n");
        diff.rows().forEach(table::row);
        return table.html.append("</tbody></table>").toString();
    }

    private void row(Row row) {
        switch (row) {
            case Row.Same same -> {
                html.append("<tr class=\"both\">");
                cells(same.fromLine(), "same", List.of(new Row.Part(false, same.text())), "");
                cells(same.toLine(), "same again", List.of(new Row.Part(false, same.text())), "");
            }
            case Row.Removed removed -> {
                html.append("<tr>");
                cells(removed.fromLine(), "gone", List.of(new Row.Part(false, removed.text())), "del");
                html.append("<td class=\"line\"></td><td class=\"nothing\"></td>");
            }
            case Row.Added added -> {
                html.append("<tr><td class=\"line\"></td><td class=\"nothing\"></td>");
                cells(added.toLine(), "come", List.of(new Row.Part(false, added.text())), "ins");
            }
            case Row.Changed changed -> {
                html.append("<tr>");
                cells(changed.fromLine(), "gone", changed.from(), "del");
                cells(changed.toLine(), "come", changed.to(), "ins");
            }
            case Row.Skipped skipped -> {
                html.append("<tr class=\"skipped\"><td colspan=\"4\">");
                html.append(skipped.lines()).append(skipped.lines() == 1 ? " unchanged line" : " unchanged lines");
                html.append("</td>");
            }
        }
        html.append("</tr>\n");
    }

    private void cells(int line, String kind, List<Row.Part> parts, String element) {
        html.append("<td class=\"line\">")
                .append(line)
                .append("</td><td class=\"")
                .append(kind)
                .append("\">");
        for (Row.Part part : parts) {
            if (part.isChanged()) {
                html.append('<').append(element).append('>');
            }
            html.append(Escaped.text(part.text()));
            if (part.isChanged()) {
                html.append("</").append(element).append('>');
            }
        }
        html.append("</td>");
    }
}
