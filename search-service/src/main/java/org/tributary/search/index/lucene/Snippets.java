package org.tributary.search.index.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * Finds the passage of a text that has the most of what was looked for, and marks it. Only the words are marked, not
 * whether they stood in the right order.
 *
 * @param lengthGoal UTF-16 units of a passage, about
 * @param scanMax UTF-16 units of a text that are looked at
 */
record Snippets(Analyzer analyzer, int lengthGoal, int scanMax) {
    private static final String ELLIPSIS = "…";

    /** A word that was looked for, where it stands. */
    private record Match(String term, int start, int end) {}

    /** Safe HTML: everything but the marks is escaped. */
    String of(String text, SoughtWords sought, String analysis) {
        String scanned = text.length() <= scanMax ? text : text.substring(0, scanMax);
        List<Match> matches = matches(scanned, sought, analysis);
        int from = beginning(scanned, matches);
        int to = ending(scanned, from);
        StringBuilder html = new StringBuilder(from > 0 ? ELLIPSIS : "");
        int at = from;
        for (Match match : matches) {
            if (match.start() >= at && match.end() <= to) {
                escape(html, scanned, at, match.start());
                html.append("<mark>");
                escape(html, scanned, match.start(), match.end());
                html.append("</mark>");
                at = match.end();
            }
        }
        escape(html, scanned, at, to);
        return html.append(to < text.length() ? ELLIPSIS : "").toString();
    }

    private List<Match> matches(String text, SoughtWords sought, String analysis) {
        List<Match> matches = new ArrayList<>();
        for (Words.Word word : Words.of(analyzer, TextPart.TEXT.plainField(), text)) {
            if (sought.hasPlain(word.term())) {
                matches.add(new Match(word.term(), word.start(), word.end()));
            }
        }
        if (!sought.stems().isEmpty()) {
            for (Words.Word word : Words.of(analyzer, TextPart.TEXT.stemmedField(analysis), text)) {
                if (sought.stems().contains(word.term())) {
                    matches.add(new Match(word.term(), word.start(), word.end()));
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::start).thenComparing(Match::end, Comparator.reverseOrder()));
        return joined(matches);
    }

    /** Bigrams overlap, and a stem is found where its word was found before: each place is marked once. */
    private static List<Match> joined(List<Match> matches) {
        List<Match> joined = new ArrayList<>();
        for (Match match : matches) {
            Match last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || match.start() >= last.end()) {
                joined.add(match);
            } else if (match.end() > last.end()) {
                joined.set(joined.size() - 1, new Match(last.term(), last.start(), match.end()));
            }
        }
        return joined;
    }

    /** The passage with the most different words wins, the first of equals. */
    private int beginning(String text, List<Match> matches) {
        int best = 0;
        int bestWords = 0;
        for (int i = 0; i < matches.size(); i++) {
            Set<String> words = new HashSet<>();
            for (int j = i;
                    j < matches.size() && matches.get(j).end() - matches.get(i).start() <= lengthGoal;
                    j++) {
                words.add(matches.get(j).term());
            }
            if (words.size() > bestWords) {
                bestWords = words.size();
                best = matches.get(i).start();
            }
        }
        int wanted = best - lengthGoal / 4;
        if (wanted <= 0) {
            return 0;
        }
        int space = text.indexOf(' ', wanted);
        return notInsidePair(text, space >= 0 && space < best ? space + 1 : wanted);
    }

    private int ending(String text, int from) {
        int wanted = from + lengthGoal;
        if (wanted >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', wanted);
        return notInsidePair(text, space > from + lengthGoal / 2 ? space : wanted);
    }

    private static int notInsidePair(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static void escape(StringBuilder html, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
    }
}
