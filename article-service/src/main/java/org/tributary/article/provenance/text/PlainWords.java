package org.tributary.article.provenance.text;

import java.util.Arrays;

/**
 * The words of a wikitext as numbers, in their order. A word is a run of letters and digits; in scripts that are written
 * without spaces each character is one. What a page does not say in words of its own is left out: templates, quotations,
 * footnotes, comments, files, categories and addresses.
 */
public final class PlainWords {
    private static final String[] UNSAID = {
        "ref", "blockquote", "q", "gallery", "math", "code", "syntaxhighlight", "poem"
    };
    private static final int TAG_CHARACTERS_MAX = 500;
    private static final int DEPTH_MAX = 100;

    private final String text;
    private int[] words = new int[256];
    private int count;
    private int at;

    private PlainWords(String text) {
        this.text = text;
    }

    public static int[] of(String wikitext) {
        PlainWords reading = new PlainWords(wikitext);
        while (reading.at < wikitext.length()) {
            reading.step();
        }
        return Arrays.copyOf(reading.words, reading.count);
    }

    private void step() {
        char next = text.charAt(at);
        switch (next) {
            case '{' -> nested("{{", "}}");
            case '[' -> link();
            case '<' -> tag();
            default -> word();
        }
    }

    /** Past something nested, or past one character where it does not begin here or does not end. */
    private void nested(String open, String close) {
        if (!text.startsWith(open, at)) {
            at++;
            return;
        }
        int depth = 0;
        int to = at;
        while (to < text.length() && depth < DEPTH_MAX) {
            if (text.startsWith(open, to)) {
                depth++;
                to += 2;
            } else if (text.startsWith(close, to)) {
                depth--;
                to += 2;
                if (depth == 0) {
                    at = to;
                    return;
                }
            } else {
                to++;
            }
        }
        // It never ends, and so does nothing that begins within it: the rest of the text is no words of the page.
        at = text.length();
    }

    /** Of a link only what is shown; of a file, a category or a link to another wiki nothing. */
    private void link() {
        if (!text.startsWith("[[", at)) {
            at = text.startsWith("[http", at) ? end(at, " ]\n") : at + 1;
            return;
        }
        int stop = end(at + 2, "|]\n[");
        int colon = text.indexOf(':', at + 2);
        if (colon > at + 2 && colon < stop && stop - colon > 1) {
            nested("[[", "]]");
            return;
        }
        at = stop < text.length() && text.charAt(stop) == '|' ? stop + 1 : at + 2;
    }

    private void tag() {
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at);
            at = end < 0 ? text.length() : end + 3;
            return;
        }
        int end = text.indexOf('>', at);
        if (end < 0 || end - at > TAG_CHARACTERS_MAX || at + 1 == end) {
            at++;
            return;
        }
        for (String name : UNSAID) {
            boolean isNamed = text.regionMatches(true, at + 1, name, 0, name.length())
                    && !Character.isLetterOrDigit(text.charAt(at + 1 + name.length()));
            if (isNamed && text.charAt(end - 1) != '/') {
                int close = closing(name, end);
                at = close < 0 ? end + 1 : close;
                return;
            }
        }
        at = end + 1;
    }

    private int closing(String name, int from) {
        int close = text.indexOf("</", from);
        while (close >= 0) {
            if (text.regionMatches(true, close + 2, name, 0, name.length())) {
                int end = text.indexOf('>', close);
                return end < 0 ? text.length() : end + 1;
            }
            close = text.indexOf("</", close + 2);
        }
        return -1;
    }

    private void word() {
        int point = text.codePointAt(at);
        if (!Character.isLetterOrDigit(point)) {
            at += Character.charCount(point);
            return;
        }
        if (text.startsWith("http://", at) || text.startsWith("https://", at)) {
            at = end(at, " ]|}\n\t<");
            return;
        }
        int hash = 0x811C9DC5;
        if (isWithoutSpaces(point)) {
            at += Character.charCount(point);
            add(mixed(hash, point));
            return;
        }
        while (at < text.length()) {
            point = text.codePointAt(at);
            if (!Character.isLetterOrDigit(point) && Character.getType(point) != Character.NON_SPACING_MARK) {
                break;
            }
            hash = mixed(hash, Character.toLowerCase(point));
            at += Character.charCount(point);
        }
        add(hash);
    }

    private static int mixed(int hash, int point) {
        return (hash ^ point) * 0x01000193;
    }

    private static boolean isWithoutSpaces(int point) {
        if (point < 0x0E00) {
            return false;
        }
        return Character.isIdeographic(point)
                || switch (Character.UnicodeScript.of(point)) {
                    case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
                    default -> false;
                };
    }

    private int end(int from, String ends) {
        int to = from;
        while (to < text.length() && ends.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    private void add(int word) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
        }
        words[count++] = word;
    }
}
