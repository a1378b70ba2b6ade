package org.tributary.article.diff.html;

import java.util.List;
import org.tributary.article.diff.Row;
import org.tributary.article.diff.TextDiff;

/** Writes a difference as an HTML table of one column, what went and what came within the same line. */
public final class DiffInline {
    private final StringBuilder html = new StringBuilder();

    private DiffInline() {}

    /** A table of class {@code diff inline}; everything in it is escaped. */
    public static String of(TextDiff diff) {
        DiffInline table = new DiffInline();
        table.html.append("<table class=\"diff inline\"><colgroup><col class=\"number\"><col class=\"number\"><col>");
        table.html.append("</colgroup><tbody>\n");
        diff.rows().forEach(table::row);
        return table.html.append("</tbody></table>").toString();
    }

    private void row(Row row) {
        switch (row) {
            case Row.Section section -> Cells.section(html, section, 3);
            case Row.Skipped skipped -> Cells.skipped(html, skipped, 3);
            case Row.Same same -> {
                begin("", same.fromLine(), same.toLine(), "same");
                Cells.parts(html, List.of(new Row.Part(false, same.text())), "");
            }
            case Row.Removed removed -> {
                begin("", removed.fromLine(), 0, "gone");
                Cells.parts(html, List.of(new Row.Part(true, removed.text())), "del");
            }
            case Row.Added added -> {
                begin("", 0, added.toLine(), "come");
                Cells.parts(html, List.of(new Row.Part(true, added.text())), "ins");
            }
            case Row.Changed changed -> {
                String space = changed.isWhitespaceOnly() ? " class=\"space\"" : "";
                begin(space, changed.fromLine(), changed.toLine(), "mixed");
                Cells.woven(html, changed.from(), changed.to());
            }
            case Row.MovedAway moved -> {
                begin(" id=\"from-" + moved.fromLine() + "\"", moved.fromLine(), 0, "gone moved");
                Cells.movedTo(html, moved.toLine());
                Cells.parts(html, moved.parts(), "del");
            }
            case Row.MovedHere moved -> {
                begin(" id=\"to-" + moved.toLine() + "\"", 0, moved.toLine(), "come moved");
                Cells.movedFrom(html, moved.fromLine());
                Cells.parts(html, moved.parts(), "ins");
            }
        }
        boolean isCellOpen = !(row instanceof Row.Section) && !(row instanceof Row.Skipped);
        html.append(isCellOpen ? "</td></tr>\n" : "</tr>\n");
    }

    private void begin(String attributes, int fromLine, int toLine, String kind) {
        html.append("<tr").append(attributes).append('>');
        Cells.line(html, fromLine);
        Cells.line(html, toLine);
        html.append("<td class=\"").append(kind).append("\">");
    }
}
