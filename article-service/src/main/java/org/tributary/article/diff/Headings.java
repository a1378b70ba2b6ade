package org.tributary.article.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The headings of a wikitext by their lines. What only looks like a heading, inside of a comment, counts as one. */
final class Headings {
    private static final int LEVEL_MAX = 6;

    private final NavigableMap<Integer, Row.Section> byLine = new TreeMap<>();

    static Headings of(List<String> lines) {
        Headings headings = new Headings();
        for (int line = 0; line < lines.size(); line++) {
            Optional<Row.Section> heading = heading(lines.get(line));
            if (heading.isPresent()) {
                headings.byLine.put(line, heading.get());
            }
        }
        return headings;
    }

    static Headings none() {
        return new Headings();
    }

    /** The heading under which a line lies; a heading lies under itself. */
    Optional<Row.Section> above(int line) {
        return Optional.ofNullable(byLine.floorEntry(line)).map(entry -> entry.getValue());
    }

    private static Optional<Row.Section> heading(String line) {
        if (!line.startsWith("=")) {
            return Optional.empty();
        }
        int end = line.indexOf('\n');
        String bare = withoutComments(end < 0 ? line : line.substring(0, end)).stripTrailing();
        int level = 0;
        while (level < LEVEL_MAX && bare.length() > 2 * level + 2 && isMark(bare, level)) {
            level++;
        }
        String heading = bare.substring(level, bare.length() - level).strip();
        return level == 0 || heading.isEmpty() ? Optional.empty() : Optional.of(new Row.Section(heading, level));
    }

    private static boolean isMark(String line, int at) {
        return line.charAt(at) == '=' && line.charAt(line.length() - 1 - at) == '=';
    }

    private static String withoutComments(String line) {
        List<String> kept = new ArrayList<>();
        int at = 0;
        for (int start = line.indexOf("<!--"); start >= 0; start = line.indexOf("<!--", at)) {
            int end = line.indexOf("-->", start);
            if (end < 0) {
                break;
            }
            kept.add(line.substring(at, start));
            at = end + "-->".length();
        }
        return String.join("", kept) + line.substring(at);
    }
}
