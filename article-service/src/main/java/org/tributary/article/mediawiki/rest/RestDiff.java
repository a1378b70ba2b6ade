package org.tributary.article.mediawiki.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tributary.article.diff.DiffLimits;
import org.tributary.article.diff.Row;
import org.tributary.article.diff.TextDiff;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.RevisionView;

/** A difference in the form of MediaWiki's inline comparison. Offsets and lengths are bytes of UTF-8. */
final class RestDiff {
    private static final int SAME = 0;
    private static final int ADDED = 1;
    private static final int REMOVED = 2;
    private static final int CHANGED = 3;
    private static final int MOVED_AWAY = 4;
    private static final int MOVED_HERE = 5;
    private static final int RANGE_ADDED = 0;
    private static final int RANGE_REMOVED = 1;
    private static final Pattern HEADING = Pattern.compile("^(={1,6})([^\\n]+?)\\1[ \\t]*$", Pattern.MULTILINE);

    private final List<Integer> fromOffsets;
    private final List<Integer> toOffsets;
    private final ArrayNode rows;
    private int fromLine;
    private int toLine;

    private RestDiff(String from, String to, ArrayNode rows) {
        this.fromOffsets = offsets(from);
        this.toOffsets = offsets(to);
        this.rows = rows;
    }

    static ObjectNode of(RevisionView from, String fromText, RevisionView to, String toText, DiffLimits limits) {
        ObjectNode json = MediaWikiJson.object();
        side(json.putObject("from"), from, fromText);
        side(json.putObject("to"), to, toText);
        RestDiff diff = new RestDiff(fromText, toText, json.putArray("diff"));
        if (!fromText.equals(toText)) {
            TextDiff.between(fromText, toText, false, limits).rows().forEach(diff::row);
        }
        return json;
    }

    private static void side(ObjectNode json, RevisionView view, String text) {
        json.put("id", view.revision().revId().value()).put("slot_role", "main");
        ArrayNode sections = json.putArray("sections");
        Matcher heading = HEADING.matcher(text);
        int at = 0;
        int bytes = 0;
        while (heading.find()) {
            bytes += bytes(text.substring(at, heading.start()));
            at = heading.start();
            sections.addObject()
                    .put("level", heading.group(1).length())
                    .put("heading", heading.group(2).strip())
                    .put("offset", bytes);
        }
    }

    private void row(Row row) {
        switch (row) {
            case Row.Same same -> {
                fromLine = same.fromLine();
                toLine = same.toLine();
                written(SAME, same.text(), true, true);
            }
            case Row.Removed removed -> {
                fromLine = removed.fromLine();
                written(REMOVED, removed.text(), true, false);
            }
            case Row.Added added -> {
                toLine = added.toLine();
                written(ADDED, added.text(), false, true);
            }
            case Row.Changed changed -> {
                fromLine = changed.fromLine();
                toLine = changed.toLine();
                changed(changed);
            }
            case Row.MovedAway away -> {
                fromLine = away.fromLine();
                moved(away.parts(), MOVED_AWAY, true);
            }
            case Row.MovedHere here -> {
                toLine = here.toLine();
                moved(here.parts(), MOVED_HERE, false);
            }
            case Row.Section _, Row.Skipped _ -> {}
        }
    }

    private ObjectNode written(int type, String text, boolean isInFrom, boolean isInTo) {
        ObjectNode line = rows.addObject().put("type", type);
        if (isInTo) {
            line.put("lineNumber", toLine);
        }
        line.put("text", text);
        ObjectNode offset = line.putObject("offset");
        offset.put("from", isInFrom ? fromOffsets.get(fromLine - 1) : null);
        offset.put("to", isInTo ? toOffsets.get(toLine - 1) : null);
        return line;
    }

    /** One line in which what went and what came stand side by side, with the place of each. */
    private void changed(Row.Changed changed) {
        Merged merged = Merged.of(changed.from(), changed.to());
        ObjectNode line = written(CHANGED, merged.text(), true, true);
        ArrayNode ranges = line.putArray("highlightRanges");
        merged.ranges().forEach(range -> ranges.addObject()
                .put("start", range.start())
                .put("length", range.length())
                .put("type", range.isAdded() ? RANGE_ADDED : RANGE_REMOVED));
    }

    private void moved(List<Row.Part> parts, int type, boolean isInFrom) {
        String text = parts.stream().map(Row.Part::text).collect(Collectors.joining());
        written(type, text, isInFrom, !isInFrom);
    }

    private static List<Integer> offsets(String text) {
        List<Integer> offsets = new ArrayList<>();
        int bytes = 0;
        for (String line : text.split("\n", -1)) {
            offsets.add(bytes);
            bytes += bytes(line) + 1;
        }
        return offsets;
    }

    static int bytes(String text) {
        return MediaWikiJson.bytes(text).length;
    }
}
