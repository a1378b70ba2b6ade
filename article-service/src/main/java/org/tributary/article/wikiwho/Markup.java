package org.tributary.article.wikiwho;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what in a wikitext is markup, so that no span is put into it. */
final class Markup {
    /** Elements whose content is not wikitext. */
    private static final Set<String> VERBATIM = Set.of(
            "nowiki",
            "pre",
            "math",
            "chem",
            "ce",
            "gallery",
            "score",
            "timeline",
            "syntaxhighlight",
            "source",
            "graph",
            "hiero",
            "imagemap");

    private static final Pattern START = Pattern.compile("""
            <!--|<(/?)([a-z][a-z0-9]*+)[^<>]*+>\
            |\\{\\{|\\[\\[|\\[(?:https?:|ftp:|mailto:|//)[^\\]\\n]*+\\]\
            |'{2,5}|&\\#?\\w{1,10};|__[A-Z]+__\
            |^={1,6}|={1,6}[ \\t]*+$|^[*\\#:;]++|^----++\
            |^[ \\t:]*+\\{\\|[^\\n]*+|^[ \\t]*+\\|[}+]|^[ \\t]*+\\|-[^\\n]*+|^[ \\t]*+[|!]|\\|\\||!!\
            |[ \\t]*+\\r?\\n""", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** What is done with the tokens of a piece of markup. */
    enum Kind {
        /** They have no span. */
        BARE,
        /** One span lies around all of it. */
        WRAPPED
    }

    /** A piece of markup. */
    record Piece(int start, int end, Kind kind) {}

    private final String text;
    private final Brackets brackets;
    private final Matcher start;
    private final Set<String> open = new HashSet<>();
    private int referenceEnd = -1;

    Markup(String text) {
        this.text = text;
        this.brackets = new Brackets(text);
        this.start = START.matcher(text);
    }

    /** The next piece from a place on; one that begins and ends at the end of the text where there is none. */
    Piece next(int from) {
        int at = from;
        while (at < text.length() && start.find(at)) {
            Piece piece = piece(start.start(), start.end());
            if (piece.end() > piece.start()) {
                return piece;
            }
            at = start.end();
        }
        return new Piece(text.length(), text.length(), Kind.BARE);
    }

    private Piece piece(int from, int to) {
        return switch (text.charAt(from)) {
            case '{' -> new Piece(from, brackets.end(from), from == referenceEnd ? Kind.WRAPPED : Kind.BARE);
            case '[' -> new Piece(from, text.startsWith("[[", from) ? brackets.end(from) : to, Kind.WRAPPED);
            case '<' -> new Piece(from, elementEnd(from, to), Kind.BARE);
            default -> new Piece(from, to, Kind.BARE);
        };
    }

    private int elementEnd(int from, int to) {
        String name = start.group(2);
        if (name == null) {
            int end = text.indexOf("-->", from);
            return end < 0 ? text.length() : end + 3;
        }
        boolean isOpening = start.group(1).isEmpty() && text.charAt(to - 2) != '/';
        if (isOpening && name.equalsIgnoreCase("ref")) {
            referenceEnd = to;
        }
        return isOpening && VERBATIM.contains(name.toLowerCase(Locale.ROOT)) ? closingEnd(name, to) : to;
    }

    /** Where an element ends whose content is verbatim; where its tag ends if it is never closed. */
    private int closingEnd(String name, int from) {
        String closing = "</" + name.toLowerCase(Locale.ROOT);
        if (open.contains(closing)) {
            return from;
        }
        for (int at = from; at >= 0; at = text.indexOf("</", at + 1)) {
            if (text.regionMatches(true, at, closing, 0, closing.length())) {
                int end = text.indexOf('>', at);
                return end < 0 ? text.length() : end + 1;
            }
        }
        open.add(closing);
        return from;
    }
}
