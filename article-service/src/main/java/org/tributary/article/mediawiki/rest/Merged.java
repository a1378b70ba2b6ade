package org.tributary.article.mediawiki.rest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.tributary.article.diff.Row;

/** Two versions of a line in one: what both have once, what went before what came. */
record Merged(String text, List<Range> ranges) {

    /** Bytes of the line that only one version has. */
    record Range(int start, int length, boolean isAdded) {}

    Merged {
        ranges = List.copyOf(ranges);
    }

    static Merged of(List<Row.Part> from, List<Row.Part> to) {
        StringBuilder text = new StringBuilder();
        List<Range> ranges = new ArrayList<>();
        Deque<Row.Part> before = new ArrayDeque<>(from);
        Deque<Row.Part> after = new ArrayDeque<>(to);
        while (!before.isEmpty() || !after.isEmpty()) {
            if (isChanged(before)) {
                mark(before.remove(), false, text, ranges);
            } else if (isChanged(after)) {
                mark(after.remove(), true, text, ranges);
            } else if (before.isEmpty() || after.isEmpty()) {
                text.append((before.isEmpty() ? after : before).remove().text());
            } else {
                text.append(shared(before, after));
            }
        }
        return new Merged(text.toString(), ranges);
    }

    private static boolean isChanged(Deque<Row.Part> parts) {
        return !parts.isEmpty() && parts.element().isChanged();
    }

    /** What both begin with is taken from both; the longer part leaves its rest. */
    private static String shared(Deque<Row.Part> before, Deque<Row.Part> after) {
        String one = before.remove().text();
        String other = after.remove().text();
        int length = Math.min(one.length(), other.length());
        if (one.length() > length) {
            before.push(new Row.Part(false, one.substring(length)));
        }
        if (other.length() > length) {
            after.push(new Row.Part(false, other.substring(length)));
        }
        return one.substring(0, length);
    }

    private static void mark(Row.Part part, boolean isAdded, StringBuilder text, List<Range> ranges) {
        ranges.add(new Range(RestDiff.bytes(text.toString()), RestDiff.bytes(part.text()), isAdded));
        text.append(part.text());
    }
}
