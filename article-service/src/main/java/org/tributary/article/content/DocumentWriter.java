package org.tributary.article.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tributary.article.content.wikitext.Piece;
import org.tributary.article.content.wikitext.Wikitext;
import org.tributary.event.article.ArticleDocument;

/** Gathers what a source says without its markup, line by line. */
final class DocumentWriter implements Consumer<Piece> {
    private static final Set<String> LINES = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "dd",
            "dt",
            "tr",
            "caption",
            "pre",
            "blockquote",
            "br",
            "hr",
            "table",
            "ul",
            "ol",
            "dl");
    private static final Set<String> UNSEEN = Set.of("reference", "references", "file-name");

    private final StringBuilder text = new StringBuilder();
    private final List<String> headings = new ArrayList<>();
    private final Set<String> categories = new LinkedHashSet<>();
    private final Map<String, String> languageLinks = new LinkedHashMap<>();
    private int unseenDepth;
    private int headingStart = -1;
    private int openingEnd = -1;

    @Override
    public void accept(Piece piece) {
        switch (piece) {
            case Piece.Text seen -> text(seen.text());
            case Piece.Open open -> open(open);
            case Piece.Close close -> close(close.element());
            case Piece.Template template -> space();
            case Piece.Category category -> categories.add(category.name());
            case Piece.LanguageLink link -> languageLinks.putIfAbsent(link.language(), link.title());
        }
    }

    /**
     * What was gathered.
     *
     * @param links titles of pages that were linked to
     */
    ArticleDocument finished(Wikitext source, Collection<String> links) {
        String opening = openingEnd < 0 ? text.toString() : text.substring(0, openingEnd);
        return new ArticleDocument(
                source.shortDescription().orElse(null),
                opening.strip(),
                headings,
                text.toString().strip(),
                List.copyOf(categories),
                languageLinks,
                source.templates(),
                List.copyOf(links));
    }

    private void text(String seen) {
        if (unseenDepth > 0) {
            return;
        }
        for (int at = 0; at < seen.length(); at++) {
            char character = seen.charAt(at);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                space();
            } else {
                text.append(character);
            }
        }
    }

    private void open(Piece.Open open) {
        if (unseenDepth > 0 || UNSEEN.contains(open.attributes().getOrDefault("class", ""))) {
            unseenDepth++;
            return;
        }
        breakBefore(open.element());
        if (isHeading(open.element())) {
            openingEnd = openingEnd < 0 ? text.length() : openingEnd;
            headingStart = text.length();
        }
    }

    private void close(String element) {
        if (unseenDepth > 0) {
            unseenDepth--;
            return;
        }
        if (isHeading(element) && headingStart >= 0) {
            String heading = text.substring(headingStart).strip();
            if (!heading.isEmpty()) {
                headings.add(heading);
            }
            headingStart = -1;
        }
        breakBefore(element);
    }

    private void breakBefore(String element) {
        if (LINES.contains(element)) {
            trim();
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        } else if (element.equals("td") || element.equals("th")) {
            space();
        }
    }

    private void space() {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) != ' ' && text.charAt(length - 1) != '\n') {
            text.append(' ');
        }
    }

    private void trim() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private static boolean isHeading(String element) {
        return element.length() == 2 && element.charAt(0) == 'h' && Character.isDigit(element.charAt(1));
    }
}
