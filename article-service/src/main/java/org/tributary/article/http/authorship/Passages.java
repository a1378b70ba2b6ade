package org.tributary.article.http.authorship;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tributary.article.authorship.TokenOrigin;
import org.tributary.article.authorship.TokenPlaces;
import org.tributary.article.authorship.split.Paragraphs;
import org.tributary.article.authorship.split.Sentences;
import org.tributary.article.authorship.split.Words;
import org.tributary.frame.Problem;

/** Finds a phrase in a revision, whatever its case and however its words are spaced. */
final class Passages {
    private static final int MAX = 20;

    private final Written written;
    private final String text;
    private final TokenPlaces places;
    private final Map<Long, String> names;

    Passages(Written written, String text, Map<Long, String> names) {
        this.written = written;
        this.text = text;
        this.places = new TokenPlaces(text, written.tokens());
        this.names = names;
    }

    /** All of the revision, in runs. */
    List<RunJson> runs() {
        return written.runs(text, places, names, 0, written.tokens().size());
    }

    /** The first twenty places of a phrase, each as wide as the unit around it. */
    List<PassageJson> find(String phrase, String unit) {
        List<String> wanted = words(phrase);
        if (wanted.isEmpty()) {
            throw Problem.badParameter("text", "a phrase with at least one word is wanted");
        }
        List<PassageJson> found = new ArrayList<>();
        int last = written.tokens().size() - wanted.size();
        for (int at = 0; at <= last && found.size() < MAX; at++) {
            if (isAt(wanted, at)) {
                found.add(passage(places.start(at), places.end(at + wanted.size() - 1), unit));
            }
        }
        return found;
    }

    private static List<String> words(String phrase) {
        return Paragraphs.parts(phrase).stream()
                .flatMap(part -> Paragraphs.of(part).stream())
                .flatMap(paragraph -> Sentences.of(paragraph).stream())
                .flatMap(sentence -> Words.of(sentence).stream())
                .toList();
    }

    private boolean isAt(List<String> wanted, int at) {
        List<TokenOrigin> tokens = written.tokens();
        for (int i = 0; i < wanted.size(); i++) {
            if (!tokens.get(at + i).str().equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private PassageJson passage(int start, int end, String unit) {
        int from = start;
        int to = end;
        switch (unit) {
            case "passage" -> {}
            case "sentence" -> {
                BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
                int line = lineStart(start);
                sentences.setText(text.substring(line, lineEnd(end)));
                from = line + (start == line ? 0 : Math.max(0, sentences.preceding(start - line + 1)));
                int following = end - line >= lineEnd(end) - line ? -1 : sentences.following(end - line);
                to = following < 0 ? lineEnd(end) : line + following;
            }
            case "paragraph" -> {
                from = lineStart(start);
                to = lineEnd(end);
            }
            case "cell" -> {
                from = Math.max(lineStart(start), text.lastIndexOf('|', start - 1) + 1);
                int bar = text.indexOf('|', end);
                to = bar < 0 ? lineEnd(end) : Math.min(bar, lineEnd(end));
            }
            default -> throw Problem.badParameter("unit", "passage, sentence, paragraph or cell is wanted");
        }
        String passage = text.substring(from, to).strip();
        return new PassageJson(passage, text.indexOf(passage, from), runsBetween(from, to));
    }

    private List<RunJson> runsBetween(int from, int to) {
        int first = 0;
        while (first < written.tokens().size() && places.end(first) <= from) {
            first++;
        }
        int last = first;
        while (last < written.tokens().size() && places.end(last) <= to) {
            last++;
        }
        return written.runs(text, places, names, first, last);
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
