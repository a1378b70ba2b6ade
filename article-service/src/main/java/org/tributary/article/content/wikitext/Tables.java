package org.tributary.article.content.wikitext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads tables. Their cells hold whatever a page can hold, further tables included, down to a fixed depth. */
final class Tables {
    private static final int NESTED_MAX = 6;

    private final Scan scan;
    private final Elements elements;
    private final Inline inline;
    private final Deque<Place> places;
    private final Deque<Table> open = new ArrayDeque<>();

    /** A table that is open. */
    private static final class Table {
        private final int depth;
        private int rowDepth = -1;
        private @Nullable Place cell;

        private Table(int depth) {
            this.depth = depth;
        }
    }

    Tables(Scan scan, Elements elements, Inline inline, Deque<Place> places) {
        this.scan = scan;
        this.elements = elements;
        this.inline = inline;
        this.places = places;
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    boolean begins(int start, int to) {
        int at = start;
        while (at < to && at - start < 20 && scan.at(at) == ':') {
            at++;
        }
        return scan.startsWith("{|", scan.skipSpaces(at, to), to) && open.size() < NESTED_MAX;
    }

    void open(int start, int to) {
        open.push(new Table(elements.depth()));
        elements.open("table", Attributes.kept(scan.text(start, Math.min(to, start + 500))));
    }

    /** Writes a line that is a part of the innermost table; answers false where the line is content of a cell. */
    boolean line(int start, int to) {
        char first = scan.at(start);
        if (scan.startsWith("|}", start, to)) {
            close();
            if (start + 2 < to) {
                places.getFirst().beginParagraph();
                inline.read(start + 2, to);
            }
        } else if (scan.startsWith("|-", start, to)) {
            closeRow();
        } else if (scan.startsWith("|+", start, to)) {
            closeRow();
            cell("caption", start + 2, to);
        } else if (first == '|' || first == '!') {
            cells(start, to, first == '!');
        } else {
            return beforeFirstCell();
        }
        return true;
    }

    void closeAll() {
        while (isOpen()) {
            close();
        }
    }

    /** Text between a table's start and its first cell has no place; it is passed over as browsers would move it. */
    private boolean beforeFirstCell() {
        return open.getFirst().cell == null;
    }

    private void cells(int start, int to, boolean isHeader) {
        Table table = open.getFirst();
        closeCell(table);
        if (table.rowDepth < 0) {
            table.rowDepth = elements.depth();
            elements.open("tr");
        }
        int at = start + 1;
        while (at <= to) {
            int end = isHeader ? scan.findEither("||", "!!", at, to) : scan.find("||", at, to);
            cell(isHeader ? "th" : "td", at, end);
            at = end + 2;
        }
    }

    private void cell(String element, int from, int to) {
        Table table = open.getFirst();
        closeCell(table);
        int pipe = scan.find('|', from, to);
        boolean hasAttributes = pipe < to && pipe - from < 500 && !scan.startsWith("||", pipe, to);
        Map<String, String> attributes = hasAttributes ? Attributes.kept(" " + scan.text(from, pipe)) : Map.of();
        elements.open(element, attributes);
        Place place = new Place(elements);
        places.push(place);
        table.cell = place;
        int content = scan.skipSpaces(hasAttributes ? pipe + 1 : from, to);
        inline.read(content, scan.trimEnd(content, to));
    }

    private void close() {
        Table table = open.getFirst();
        closeCell(table);
        open.pop();
        elements.closeTo(table.depth);
    }

    private void closeRow() {
        Table table = open.getFirst();
        closeCell(table);
        if (table.rowDepth >= 0) {
            elements.closeTo(table.rowDepth);
            table.rowDepth = -1;
        }
    }

    private void closeCell(Table table) {
        Place cell = table.cell;
        if (cell != null) {
            cell.leave();
            places.pop();
            elements.closeTo(elements.depth() - 1);
            table.cell = null;
        }
    }
}
