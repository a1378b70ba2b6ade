package org.tributary.article.content.wikitext;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.wikitext.Spans.Span;

/** A source with its spans, and the ways to walk over it without looking into what a span holds. */
final class Scan {
    private final String source;
    private final Spans spans;
    private final Map<Character, Integer> next = new HashMap<>();

    Scan(String source) {
        this.source = source;
        this.spans = new Spans(source);
    }

    char at(int position) {
        return source.charAt(position);
    }

    boolean startsWith(String text, int at, int to) {
        return at + text.length() <= to && source.startsWith(text, at);
    }

    String text(int from, int to) {
        return source.substring(from, to);
    }

    String source() {
        return source;
    }

    Spans spans() {
        return spans;
    }

    @Nullable
    Span span(int at, int to) {
        return Spans.mayStart(source.charAt(at)) ? spans.at(at, to) : null;
    }

    /** The first of a character outside every span, or {@code to}. */
    int find(char character, int from, int to) {
        int at = from;
        while (at < to) {
            Span span = span(at, to);
            if (span != null) {
                at = span.end();
            } else if (source.charAt(at) == character) {
                return at;
            } else {
                at++;
            }
        }
        return to;
    }

    /** The first of a mark of two characters outside every span, or {@code to}. */
    int find(String pair, int from, int to) {
        int at = find(pair.charAt(0), from, to);
        while (at < to && !startsWith(pair, at, to)) {
            at = find(pair.charAt(0), at + 1, to);
        }
        return at;
    }

    /** The first of two marks outside every span, or {@code to}. */
    int findEither(String one, String other, int from, int to) {
        int at = from;
        while (at < to) {
            Span span = span(at, to);
            if (span == null && (startsWith(one, at, to) || startsWith(other, at, to))) {
                return at;
            }
            at = span == null ? at + 1 : span.end();
        }
        return to;
    }

    /** The next of a character, spans or not; remembered, so that asking again and again stays cheap. */
    int nextOf(char character, int from) {
        Integer known = next.get(character);
        if (known != null && known >= from) {
            return known;
        }
        int found = source.indexOf(character, from);
        int answer = found < 0 ? Integer.MAX_VALUE : found;
        next.put(character, answer);
        return answer;
    }

    int skipSpaces(int from, int to) {
        int at = from;
        while (at < to && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** After the last character that is neither white space nor in a comment. */
    int trimEnd(int from, int to) {
        int end = from;
        int at = from;
        while (at < to) {
            Span span = span(at, to);
            if (span != null) {
                at = span.end();
                end = span.kind() == Spans.Kind.COMMENT ? end : at;
            } else {
                at++;
                end = Character.isWhitespace(source.charAt(at - 1)) ? end : at;
            }
        }
        return end;
    }

    /** How many of a character stand in a row. */
    int run(char character, int from, int to) {
        int at = from;
        while (at < to && source.charAt(at) == character) {
            at++;
        }
        return at - from;
    }
}
