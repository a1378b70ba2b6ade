package org.tributary.article.authorship.colour;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the marks of a wikitext that no span may lie in. */
final class Markup {
    private static final Pattern MARK = Pattern.compile(
            "[\\r\\n]++|'{2,}+|={1,6}+|[;:*#]++|-{4,}+|&(?:\\w{1,32}|#\\w{1,8});|__[A-Z]{1,32}__|\\{\\||\\|\\}|\\|-|\\|++");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>");
    private static final Pattern ADDRESS =
            Pattern.compile("\\[(?:https?:|ftps?:|mailto:|news:|ircs?:|//)[^\\[\\]\\n]*+\\]");
    private static final Set<String> VERBATIM =
            Set.of("nowiki", "math", "pre", "source", "syntaxhighlight", "gallery", "timeline", "score");

    private final String text;
    private final Blocks blocks;
    private final Set<String> unclosed = new HashSet<>();
    private boolean isInFootnote;

    Markup(String text) {
        this.text = text;
        this.blocks = new Blocks(text);
    }

    /**
     * A mark.
     *
     * @param end behind its last character
     * @param isOne whether a reader sees it as something that one span may go around
     */
    record Mark(int start, int end, boolean isOne) {}

    /** The first mark that begins between two places. */
    @Nullable
    Mark first(int from, int to) {
        for (int at = from; at < to; at++) {
            Mark mark = at(at);
            if (mark != null) {
                return mark;
            }
        }
        return null;
    }

    private @Nullable Mark at(int at) {
        char sign = text.charAt(at);
        if (Character.isLetterOrDigit(sign) || sign == ' ') {
            return null;
        }
        if ((sign == '{' || sign == '[') && blocks.end(at) > 0) {
            return new Mark(at, blocks.end(at), sign == '[' || isInFootnote);
        }
        if (sign == '[') {
            int end = end(ADDRESS, at);
            return end < 0 ? null : new Mark(at, end, true);
        }
        if (sign == '<') {
            return tag(at);
        }
        int end = end(MARK, at);
        boolean isRule = sign != '-' || at == 0 || text.charAt(at - 1) == '\n';
        return end < 0 || !isRule ? null : new Mark(at, end, false);
    }

    private int end(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private @Nullable Mark tag(int at) {
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at);
            return new Mark(at, end < 0 ? text.length() : end + 3, false);
        }
        Matcher matcher = TAG.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        boolean isEnd = text.charAt(at + 1) == '/';
        boolean isEmpty = text.charAt(matcher.end() - 2) == '/';
        if (name.equals("ref")) {
            isInFootnote = !isEnd && !isEmpty;
        }
        boolean isVerbatim = VERBATIM.contains(name) && !isEnd && !isEmpty;
        return new Mark(at, isVerbatim ? verbatimEnd(name, matcher.end()) : matcher.end(), false);
    }

    /** What is never closed is looked for once. */
    private int verbatimEnd(String name, int from) {
        if (unclosed.contains(name)) {
            return from;
        }
        Matcher close = Pattern.compile("</" + name + "\\s*+>", Pattern.CASE_INSENSITIVE)
                .matcher(text);
        if (close.find(from)) {
            return close.end();
        }
        unclosed.add(name);
        return from;
    }
}
