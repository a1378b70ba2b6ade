package org.tributary.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts what was typed into words, phrases and signs. It accepts everything. */
final class QueryWords {
    private static final List<String> KEYWORDS = List.of("intitle", "incategory");
    private static final char QUOTE = '"';

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** A piece of what was typed. */
    sealed interface Token {

        /** {@code OR}. */
        record Or() implements Token {}

        /** {@code AND}, which is what silence means too. */
        record And() implements Token {}

        /** A minus, an exclamation mark, or {@code NOT}. */
        record Negation() implements Token {}

        /** A word with nothing special about it, or words in quotes, perhaps after a keyword such as {@code intitle}. */
        record Piece(String keyword, String value, boolean isQuoted) implements Token {}
    }

    private QueryWords(String text) {
        this.text = straightQuotes(text);
    }

    static List<Token> of(String text) {
        QueryWords words = new QueryWords(text);
        while (words.at < words.text.length()) {
            words.next();
        }
        return words.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\u3000') {
            at++;
            return;
        }
        if ((c == '-' || c == '!') && isFollowedByWord()) {
            tokens.add(new Token.Negation());
            at++;
            return;
        }
        String keyword = keywordHere();
        at += keyword.isEmpty() ? 0 : keyword.length() + 1;
        if (at < text.length() && text.charAt(at) == QUOTE) {
            tokens.add(new Token.Piece(keyword, quoted(), true));
            return;
        }
        String word = word();
        switch (keyword.isEmpty() ? word : "") {
            case "OR" -> tokens.add(new Token.Or());
            case "AND" -> tokens.add(new Token.And());
            case "NOT" -> tokens.add(new Token.Negation());
            default -> tokens.add(new Token.Piece(keyword, word, false));
        }
    }

    private boolean isFollowedByWord() {
        return at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    }

    private String keywordHere() {
        for (String keyword : KEYWORDS) {
            int end = at + keyword.length();
            if (end < text.length()
                    && text.charAt(end) == ':'
                    && text.substring(at, end).toLowerCase(Locale.ROOT).equals(keyword)) {
                return keyword;
            }
        }
        return "";
    }

    /** Quotes that are never closed reach to the end. */
    private String quoted() {
        int close = text.indexOf(QUOTE, at + 1);
        int end = close < 0 ? text.length() : close;
        String value = text.substring(at + 1, end);
        at = close < 0 ? end : close + 1;
        return value;
    }

    private String word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '\u3000') {
            if (text.charAt(at) == QUOTE && at > start) {
                break;
            }
            at++;
        }
        return text.substring(start, at);
    }

    private static String straightQuotes(String text) {
        return text.replace('\u201c', QUOTE).replace('\u201d', QUOTE).replace('\u201e', QUOTE);
    }
}
