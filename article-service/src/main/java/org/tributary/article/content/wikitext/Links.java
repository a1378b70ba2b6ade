package org.tributary.article.content.wikitext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tributary.article.content.wikitext.Spans.Span;

/** Writes links: to pages, files, categories, other wikis and outside. */
final class Links {
    private static final int FILE_PARAMETERS_MAX = 30;
    private static final Pattern FILE_OPTION = Pattern.compile(
            "(?i)thumb|thumbnail|miniatur|mini|vignette|miniatura|frame|framed|frameless|border|left|right|center|none"
                    + "|gauche|droite|links|rechts|upright.*|\\d{0,5}x?\\d{0,5} ?px|baseline|middle|sub|super|top"
                    + "|text-top|bottom|text-bottom|(alt|link|page|class|lang|hochkant|start|thumbtime)\\s?=.*");
    private static final Pattern IS_BLOCK =
            Pattern.compile("(?i)thumb|thumbnail|miniatur|mini|vignette|miniatura|frame|framed|left|right|center");

    private final Page page;
    private final Scan scan;
    private final Elements elements;
    private final Inline inline;
    private boolean isInLink;

    Links(Page page, Elements elements, Inline inline) {
        this.page = page;
        this.scan = page.scan();
        this.elements = elements;
        this.inline = inline;
    }

    /** Writes a bracketed link and answers where to read on: after the letters that cling to it. */
    int link(Span span, int to) {
        int inside = span.start() + 2;
        int end = span.end() - 2;
        int pipe = scan.find('|', inside, end);
        Optional<Target> target =
                pipe - inside > 600 ? Optional.empty() : page.titles().target(scan.text(inside, pipe));
        if (target.isEmpty()) {
            elements.text("[[");
            inline.readWithin(inside, end);
            elements.text("]]");
            return span.end();
        }
        return write(target.get(), pipe, span, to);
    }

    private int write(Target target, int pipe, Span span, int to) {
        int end = span.end() - 2;
        if (!target.isShown()) {
            switch (target.kind()) {
                case CATEGORY -> {
                    elements.aside(new Piece.Category(capital(target.name())));
                    return span.end();
                }
                case LANGUAGE -> {
                    elements.aside(new Piece.LanguageLink(target.prefix(), target.name()));
                    return span.end();
                }
                case FILE -> {
                    file(target, pipe, end);
                    return span.end();
                }
                case PAGE, INTERWIKI -> {}
            }
        }
        return page(target, pipe, span, to);
    }

    private int page(Target target, int pipe, Span span, int to) {
        int end = span.end() - 2;
        Optional<String> href = page.href(target);
        boolean isOutside = target.kind() == Target.Kind.LANGUAGE || target.kind() == Target.Kind.INTERWIKI;
        boolean isLink = href.isPresent() && !isInLink;
        elements.open(isLink ? "a" : "span", isLink ? Inline.anchor(href.get(), isOutside) : Map.of());
        boolean outer = isInLink;
        isInLink = true;
        int depth = elements.depth();
        if (pipe < end && scan.trimEnd(pipe + 1, end) > pipe + 1) {
            inline.readWithin(pipe + 1, end);
        } else {
            elements.text(shown(target));
        }
        elements.closeTo(depth);
        isInLink = outer;
        int after = trail(span.end(), to);
        elements.text(scan.text(span.end(), after));
        elements.closeTo(depth - 1);
        return after;
    }

    private static String shown(Target target) {
        String title = target.title().replace('_', ' ');
        if (target.fragment().isEmpty()) {
            return title;
        }
        return title.isEmpty() ? "#" + target.fragment() : title + "#" + target.fragment();
    }

    private int trail(int from, int to) {
        int at = from;
        while (at < to && at - from < 50 && Character.isLowerCase(scan.at(at))) {
            at++;
        }
        return at;
    }

    private void file(Target target, int pipe, int end) {
        List<int[]> parameters = parameters(pipe, end);
        int[] caption = null;
        boolean isBlock = false;
        for (int[] parameter : parameters) {
            String word = parameter[1] - parameter[0] > 80
                    ? ""
                    : scan.text(parameter[0], parameter[1]).strip();
            isBlock |= IS_BLOCK.matcher(word).matches();
            boolean isOption = !word.isEmpty() && FILE_OPTION.matcher(word).matches();
            caption = isOption ? caption : parameter;
        }
        elements.open("span", Map.of("class", isBlock ? "file block" : "file"));
        int depth = elements.depth();
        Optional<String> href = isInLink ? Optional.empty() : page.href(target);
        elements.open("span", Map.of("class", "file-name"));
        href.ifPresent(address -> elements.open("a", Inline.anchor(address, true)));
        elements.text(target.title().replace('_', ' '));
        elements.closeTo(depth);
        if (caption != null && caption[0] < caption[1]) {
            elements.text(" ");
            inline.readWithin(caption[0], caption[1]);
        }
        elements.closeTo(depth - 1);
    }

    private List<int[]> parameters(int pipe, int end) {
        List<int[]> parameters = new ArrayList<>();
        int at = pipe;
        while (at < end) {
            int next = parameters.size() < FILE_PARAMETERS_MAX ? scan.find('|', at + 1, end) : end;
            parameters.add(new int[] {at + 1, next});
            at = next;
        }
        return parameters;
    }

    /** An address in single brackets; answers {@code at} where there is none. */
    int external(int at, int to) {
        if (!isAddress(at + 1, to)) {
            return at;
        }
        int close = scan.nextOf(']', at);
        if (close >= to || scan.nextOf('\n', at) < close) {
            return at;
        }
        int end = addressEnd(at + 1, close);
        inline.flush();
        int label = scan.skipSpaces(end, close);
        String address = scan.text(at + 1, end);
        anchor(address, label, close);
        return close + 1;
    }

    private void anchor(String address, int label, int close) {
        boolean outer = isInLink;
        elements.open(isInLink ? "span" : "a", isInLink ? Map.of() : Inline.anchor(address, true));
        int depth = elements.depth();
        isInLink = true;
        if (label < close) {
            inline.readWithin(label, close);
        } else {
            elements.text(address);
        }
        elements.closeTo(depth - 1);
        isInLink = outer;
    }

    /** An address that stands in the text; answers {@code at} where there is none. */
    int bare(int at, int to) {
        boolean isWordStart = at == 0 || !Character.isLetterOrDigit(scan.at(at - 1));
        if (!isWordStart || isInLink || !scan.startsWith("http", at, to) || !isAddress(at, to)) {
            return at;
        }
        int end = addressEnd(at, to);
        while (end > at && ".,:;!?)'".indexOf(scan.at(end - 1)) >= 0) {
            end--;
        }
        inline.flush();
        String address = scan.text(at, end);
        elements.open("a", Inline.anchor(address, true));
        elements.text(address);
        elements.close("a");
        return end;
    }

    private boolean isAddress(int at, int to) {
        return scan.startsWith("https://", at, to)
                || scan.startsWith("http://", at, to)
                || scan.startsWith("ftp://", at, to)
                || scan.startsWith("mailto:", at, to)
                || scan.startsWith("//", at, to);
    }

    private int addressEnd(int from, int to) {
        int at = from;
        while (at < to && scan.at(at) > ' ' && "[]<>\"{}|".indexOf(scan.at(at)) < 0) {
            at++;
        }
        return at;
    }

    static String capital(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }
}
