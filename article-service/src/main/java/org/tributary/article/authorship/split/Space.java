package org.tributary.article.authorship.split;

/** White space as Python understands it, which is four characters more than Java's. */
final class Space {
    private Space() {}

    static boolean is(char c) {
        return Character.isWhitespace(c) || c == '\u0085' || c == '\u00a0' || c == '\u2007' || c == '\u202f';
    }

    /** A part of a text without the white space at its ends. */
    static String stripped(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && is(text.charAt(start))) {
            start++;
        }
        while (start < end && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
