package org.tributary.article.mediawiki.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** Of MediaWiki: a line of which less than one part in so many is left is another. */
    private static final int LIKE_ENOUGH = 5;

    private static final int RANGE_ADDED = 0;
    private static final int RANGE_REMOVED = 1;
    private static final Pattern HEADING = Pattern.compile("^(={1,6})([^\\n]+?)\\1[ \\t]*$", Pattern.MULTILINE);

    private final List<Integer> fromOffsets;
    private final List<Integer> toOffsets;
    private final ArrayNode rows;

    /** Lines of the first text that moved, as they stood there. */
    private final Map<Integer, List<Row.Part>> left = new HashMap<>();

    /** Moves of which one half was told, by line of the first text. */
    private final Set<Integer> begun = new HashSet<>();

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
            List<Row> all = TextDiff.between(fromText, toText, false, limits).rows();
            all.forEach(diff::noteMove);
            all.forEach(diff::row);
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
                    .put("heading", heading.group().strip())
                    .put("offset", bytes);
        }
    }

    private void noteMove(Row row) {
        if (row instanceof Row.MovedAway away) {
            left.put(away.fromLine(), away.parts());
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
                boolean isFirst = begun.add(away.fromLine());
                String place = place(away.fromLine(), away.toLine());
                moved(MOVED_AWAY, place + "_lhs", place + "_rhs", isFirst, text(away.parts()));
            }
            case Row.MovedHere here -> {
                toLine = here.toLine();
                List<Row.Part> from = left.getOrDefault(here.fromLine(), here.parts());
                boolean isFirst = begun.add(here.fromLine());
                Merged merged = Merged.of(from, here.parts());
                String place = place(here.fromLine(), here.toLine());
                ranges(moved(MOVED_HERE, place + "_rhs", place + "_lhs", isFirst, merged.text()), merged);
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
        if (isAnother(changed)) {
            written(ADDED, text(changed.to()), false, true);
            written(REMOVED, text(changed.from()), true, false);
            return;
        }
        Merged merged = Merged.of(changed.from(), changed.to());
        ranges(written(CHANGED, merged.text(), true, true), merged);
    }

    /** Whether so little is left of a line that MediaWiki tells of two. */
    private static boolean isAnother(Row.Changed changed) {
        int kept = changed.from().stream()
                .filter(part -> !part.isChanged())
                .mapToInt(part -> part.text().strip().length())
                .sum();
        int both = text(changed.from()).length() + text(changed.to()).length();
        return 2 * kept * LIKE_ENOUGH <= both;
    }

    private static void ranges(ObjectNode line, Merged merged) {
        ArrayNode ranges = line.putArray("highlightRanges");
        merged.ranges().forEach(range -> ranges.addObject()
                .put("start", range.start())
                .put("length", range.length())
                .put("type", range.isAdded() ? RANGE_ADDED : RANGE_REMOVED));
    }

    /** Half of a move, with a link to the other half. */
    private ObjectNode moved(int type, String id, String otherId, boolean isFirst, String text) {
        boolean isAway = type == MOVED_AWAY;
        ObjectNode line = written(type, text, isAway, !isAway);
        line.putObject("moveInfo").put("id", id).put("linkId", otherId).put("linkDirection", isFirst ? 0 : 1);
        return line;
    }

    private static String place(int from, int to) {
        return "movedpara_" + from + "_" + to;
    }

    private static String text(List<Row.Part> parts) {
        return parts.stream().map(Row.Part::text).collect(Collectors.joining());
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
