package org.tributary.article.diff.html;

import java.util.List;
import org.tributary.article.diff.Row;
import org.tributary.article.diff.TextDiff;

/** Writes a difference as an HTML table, the texts side by side; a narrow screen stacks its cells. */
public final class DiffTable {
    private static final String NOTHING = "<td class=\"line\"></td><td class=\"nothing\"></td>";

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
            case Row.Section section -> Cells.section(html, section, 4);
            case Row.Skipped skipped -> Cells.skipped(html, skipped, 4);
            case Row.Same same -> {
                html.append("<tr class=\"both\">");
                cells(same.fromLine(), "same", whole(same.text()), "");
                cells(same.toLine(), "same again", whole(same.text()), "");
            }
            case Row.Removed removed -> {
                html.append("<tr>");
                cells(removed.fromLine(), "gone", whole(removed.text()), "del");
                html.append(NOTHING);
            }
            case Row.Added added -> {
                html.append("<tr>").append(NOTHING);
                cells(added.toLine(), "come", whole(added.text()), "ins");
            }
            case Row.Changed changed -> {
                html.append(changed.isWhitespaceOnly() ? "<tr class=\"space\">" : "<tr>");
                cells(changed.fromLine(), "gone", changed.from(), "del");
                cells(changed.toLine(), "come", changed.to(), "ins");
            }
            case Row.MovedAway moved -> away(moved);
            case Row.MovedHere moved -> here(moved);
        }
        html.append("</tr>\n");
    }

    private void away(Row.MovedAway moved) {
        html.append("<tr id=\"from-").append(moved.fromLine()).append("\">");
        Cells.line(html, moved.fromLine());
        html.append("<td class=\"gone moved\">");
        Cells.movedTo(html, moved.toLine());
        Cells.parts(html, moved.parts(), "del");
        html.append("</td>").append(NOTHING);
    }

    private void here(Row.MovedHere moved) {
        html.append("<tr id=\"to-").append(moved.toLine()).append("\">").append(NOTHING);
        Cells.line(html, moved.toLine());
        html.append("<td class=\"come moved\">");
        Cells.movedFrom(html, moved.fromLine());
        Cells.parts(html, moved.parts(), "ins");
        html.append("</td>");
    }

    private void cells(int line, String kind, List<Row.Part> parts, String element) {
        Cells.line(html, line);
        html.append("<td class=\"").append(kind).append("\">");
        Cells.parts(html, parts, element);
        html.append("</td>");
    }

    private static List<Row.Part> whole(String text) {
        return List.of(new Row.Part(false, text));
    }
}
