package org.tributary.sample.history;

import java.util.OptionalInt;
import org.tributary.sample.source.MistakeInSource;
import org.tributary.sample.source.Place;

/**
 * A stretch of a text, found by how a script names it: a heading (its whole section), {@code start … end}, or the words
 * themselves.
 *
 * @param start of its first character
 * @param end behind its last character
 */
record Passage(int start, int end) {
    private static final String BETWEEN = " … ";

    static Passage in(String text, String words, Place place) {
        if (words.startsWith("==") && words.endsWith("==")) {
            return section(text, words, place);
        }
        int gap = words.indexOf(BETWEEN);
        if (gap < 0) {
            int start = only(text, words, place);
            return new Passage(start, start + words.length());
        }
        int start = only(text, words.substring(0, gap), place);
        String last = words.substring(gap + BETWEEN.length());
        int end = text.indexOf(last, start + gap);
        if (end < 0) {
            throw new MistakeInSource(place, "the text does not go on to '" + last + "'");
        }
        return new Passage(start, end + last.length());
    }

    /** The place of words that stand in the text exactly once. */
    static int only(String text, String words, Place place) {
        int first = text.indexOf(words);
        if (words.isEmpty() || first < 0) {
            throw new MistakeInSource(place, "the text does not say '" + words + "' here");
        }
        if (text.indexOf(words, first + 1) >= 0) {
            throw new MistakeInSource(place, "the text says '" + words + "' more than once");
        }
        return first;
    }

    private static Passage section(String text, String heading, Place place) {
        String framed = "\n" + text + "\n";
        int start = only(framed, "\n" + heading + "\n", place);
        int level = level(heading).orElseThrow();

        int end = start + heading.length() + 1;
        while (end < text.length()) {
            int lineEnd = text.indexOf('\n', end);
            int next = lineEnd < 0 ? text.length() : lineEnd + 1;
            if (closesSection(text.substring(end, next).stripTrailing(), level)) {
                break;
            }
            end = next;
        }
        return new Passage(start, Math.min(end, text.length()));
    }

    /** A section ends at a heading of its own level or above, and before what stands at the foot of a page. */
    private static boolean closesSection(String line, int level) {
        return level(line).orElse(Integer.MAX_VALUE) <= level
                || line.startsWith("{{Medical disclaimer")
                || line.startsWith("[[Category:");
    }

    private static OptionalInt level(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '=') {
            level++;
        }
        return level < 2 ? OptionalInt.empty() : OptionalInt.of(level);
    }

    /** The text as it was before this passage was added: paragraphs, list items and sentences close up. */
    String removedFrom(String text) {
        String before = text.substring(0, start);
        String after = text.substring(end);
        String head = before.stripTrailing();
        String tail = after.stripLeading();
        if (head.isEmpty() || tail.isEmpty()) {
            return head + tail;
        }

        long newlines = Math.max(
                newlines(before.substring(head.length())),
                newlines(after.substring(0, after.length() - tail.length())));
        if (newlines > 0) {
            return head + "\n".repeat((int) newlines) + tail;
        }
        boolean apart = head.length() < before.length() || tail.length() < after.length();
        boolean clings = tail.startsWith("<ref") || ".,;:)".indexOf(tail.charAt(0)) >= 0;
        return head + (apart && !clings ? " " : "") + tail;
    }

    private static long newlines(String blank) {
        return blank.chars().filter(c -> c == '\n').count();
    }
}
