package org.tributary.article.content.wikitext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where every bracketed thing of a text begins and ends, found in one pass, so that no reader ever searches for an end
 * again. As MediaWiki does it, a closing bracket only ever closes the innermost open one.
 */
final class Spans {
    /** What a span is. */
    enum Kind {
        COMMENT,
        VERBATIM,
        UNSEEN,
        REFERENCE,
        TEMPLATE,
        PARAMETER,
        LINK
    }

    /** A span, start inclusive and end exclusive. */
    record Span(Kind kind, int start, int end) {}

    private static final Set<String> VERBATIM = Set.of(
            "nowiki",
            "pre",
            "math",
            "chem",
            "ce",
            "source",
            "syntaxhighlight",
            "score",
            "timeline",
            "hiero",
            "gallery");
    private static final Set<String> UNSEEN = Set.of(
            "includeonly",
            "templatedata",
            "templatestyles",
            "graph",
            "mapframe",
            "maplink",
            "imagemap",
            "inputbox",
            "categorytree",
            "style",
            "script",
            "indicator");
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final String source;
    private final Map<Integer, Span> byStart = new HashMap<>();
    private final List<Span> references = new ArrayList<>();
    private final Deque<Opener> openers = new ArrayDeque<>();
    private final Map<String, Integer> nextClosing = new HashMap<>();
    private int referenceEnd = NOWHERE;

    /** A bracket that waits for its end. */
    private static final class Opener {
        private final Kind kind;
        private final int start;
        private int braces;

        private Opener(Kind kind, int start, int braces) {
            this.kind = kind;
            this.start = start;
            this.braces = braces;
        }
    }

    Spans(String source) {
        this.source = source;
        int at = 0;
        while (at < source.length()) {
            at = switch (source.charAt(at)) {
                case '<' -> angle(at);
                case '{' -> openBraces(at);
                case '}' -> closeBraces(at);
                case '[' -> openLink(at);
                case ']' -> closeLink(at);
                default -> at + 1;
            };
        }
    }

    /** The outermost span that starts here and ends no later than {@code to}. */
    @org.jspecify.annotations.Nullable
    Span at(int start, int to) {
        Span span = byStart.get(start);
        return span != null && span.end() <= to ? span : null;
    }

    /** Whether a span can start with this character. */
    static boolean mayStart(char character) {
        return character == '<' || character == '{' || character == '[';
    }

    /** Every reference of the text, those inside templates included. */
    List<Span> references() {
        return references;
    }

    private int angle(int at) {
        if (at == referenceEnd) {
            return closeReference(at);
        }
        if (source.startsWith("<!--", at)) {
            return comment(at);
        }
        Tag tag = Tag.at(source, at);
        if (tag == null || tag.isClosing()) {
            return at + 1;
        }
        if (tag.name().equals("ref")) {
            return reference(at, tag);
        }
        boolean isVerbatim = VERBATIM.contains(tag.name());
        if (!isVerbatim && !UNSEEN.contains(tag.name())) {
            return at + 1;
        }
        Kind kind = isVerbatim ? Kind.VERBATIM : Kind.UNSEEN;
        if (tag.isSelfClosing()) {
            return keep(kind, at, tag.end());
        }
        int closing = closing(tag.name(), tag.end());
        int end = closing >= referenceEnd ? NOWHERE : endOfTag(closing);
        return end == NOWHERE ? at + 1 : keep(kind, at, end);
    }

    private int comment(int at) {
        int end = find("-->", at + 4);
        if (end >= referenceEnd) {
            return at + 1;
        }
        return keep(Kind.COMMENT, at, end == NOWHERE ? source.length() : end + 3);
    }

    private int reference(int at, Tag tag) {
        if (tag.isSelfClosing()) {
            references.add(new Span(Kind.REFERENCE, at, tag.end()));
            return keep(Kind.REFERENCE, at, tag.end());
        }
        int closing = referenceEnd == NOWHERE ? closing("ref", tag.end()) : NOWHERE;
        if (closing != NOWHERE) {
            openers.push(new Opener(Kind.REFERENCE, at, 0));
            referenceEnd = closing;
        }
        return tag.end();
    }

    private int closeReference(int at) {
        while (openers.peek() != null && openers.peek().kind != Kind.REFERENCE) {
            openers.pop();
        }
        referenceEnd = NOWHERE;
        int end = endOfTag(at);
        int start = openers.pop().start;
        if (end != NOWHERE) {
            references.add(new Span(Kind.REFERENCE, start, end));
            return keep(Kind.REFERENCE, start, end);
        }
        return at + 1;
    }

    private int openBraces(int at) {
        int braces = run(at, '{');
        if (braces >= 2) {
            openers.push(new Opener(Kind.TEMPLATE, at, braces));
        }
        return at + braces;
    }

    private int closeBraces(int at) {
        int braces = run(at, '}');
        int next = at;
        while (braces >= 2 && openers.peek() != null && openers.peek().kind == Kind.TEMPLATE) {
            Opener opener = openers.pop();
            int used = Math.min(3, Math.min(braces, opener.braces));
            opener.braces -= used;
            braces -= used;
            next += used;
            keep(used == 3 ? Kind.PARAMETER : Kind.TEMPLATE, opener.start + opener.braces, next);
            if (opener.braces >= 2) {
                openers.push(opener);
            }
        }
        return next + braces;
    }

    private int openLink(int at) {
        if (run(at, '[') < 2) {
            return at + 1;
        }
        openers.push(new Opener(Kind.LINK, at, 0));
        return at + 2;
    }

    private int closeLink(int at) {
        Opener opener = openers.peek();
        if (opener == null || opener.kind != Kind.LINK || !source.startsWith("]]", at)) {
            return at + 1;
        }
        openers.pop();
        return keep(Kind.LINK, opener.start, at + 2);
    }

    private int keep(Kind kind, int start, int end) {
        byStart.put(start, new Span(kind, start, end));
        return end;
    }

    /** How many of a character stand here, at most three counted for links so that a row of brackets stays linear. */
    private int run(int at, char character) {
        int end = at;
        int limit = character == '[' ? Math.min(source.length(), at + 2) : source.length();
        while (end < limit && source.charAt(end) == character) {
            end++;
        }
        return end - at;
    }

    private int closing(String name, int from) {
        return find("</" + name, from);
    }

    /** The next place of a mark at or after {@code from}; remembered, so that all searches together stay linear. */
    private int find(String mark, int from) {
        Integer known = nextClosing.get(mark);
        if (known != null && known >= from) {
            return known;
        }
        int found = search(mark, from);
        nextClosing.put(mark, found);
        return found;
    }

    private int search(String mark, int from) {
        String lower = mark.toLowerCase(Locale.ROOT);
        String start = lower.substring(0, 2);
        int at = source.indexOf(start, from);
        while (at >= 0 && !source.regionMatches(true, at, lower, 0, lower.length())) {
            at = source.indexOf(start, at + 1);
        }
        return at < 0 ? NOWHERE : at;
    }

    private int endOfTag(int closing) {
        if (closing == NOWHERE) {
            return NOWHERE;
        }
        int end = source.indexOf('>', closing);
        return end < 0 ? source.length() : end + 1;
    }
}
