package org.tributary.article.diff;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds which words of a line changed. */
final class WordDiff {
    private static final int LINE_WORDS_MAX = 4_000;

    private final Budget budget;
    private final Words words = new Words();

    WordDiff(Budget budget) {
        this.budget = budget;
    }

    /** A line before and after, in parts; the parts that did not change say the same on both sides. */
    record Sides(List<Row.Part> from, List<Row.Part> to) {}

    /** Words from one place to another, ends exclusive, that were replaced. */
    private record Span(int fromStart, int fromEnd, int toStart, int toEnd) {}

    List<String> words(String line) {
        return words.of(line);
    }

    Sides compare(List<String> from, List<String> to) {
        int shorter = Math.min(from.size(), to.size());
        int head = 0;
        while (head < shorter && from.get(head).equals(to.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        Span middle = new Span(head, from.size() - tail, head, to.size() - tail);
        List<Span> spans = joined(spans(from, to, middle), from);
        return new Sides(
                parts(
                        from,
                        spans.stream()
                                .map(span -> new int[] {span.fromStart(), span.fromEnd()})
                                .toList()),
                parts(
                        to,
                        spans.stream()
                                .map(span -> new int[] {span.toStart(), span.toEnd()})
                                .toList()));
    }

    private List<Span> spans(List<String> from, List<String> to, Span middle) {
        List<String> before = from.subList(middle.fromStart(), middle.fromEnd());
        List<String> after = to.subList(middle.toStart(), middle.toEnd());
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        if (before.isEmpty() || after.isEmpty()) {
            return List.of(middle);
        }
        int size = before.size() + after.size();
        if (size > LINE_WORDS_MAX) {
            budget.meet(DiffLimit.WORDS);
            return List.of(middle);
        }
        Optional<List<Change>> changes = budget.takeWords(size) ? budget.compare(before, after) : Optional.empty();
        int offset = middle.fromStart();
        return changes.map(found -> found.stream()
                        .map(change -> new Span(
                                change.startOriginal + offset,
                                change.endOriginal + offset,
                                change.startRevised + offset,
                                change.endRevised + offset))
                        .toList())
                .orElse(List.of(middle));
    }

    /** Words replaced one after another read as one change: a space between two of them does not part them. */
    private static List<Span> joined(List<Span> spans, List<String> from) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && isBlank(from, last.fromEnd(), span.fromStart())) {
                joined.removeLast();
                joined.add(new Span(last.fromStart(), span.fromEnd(), last.toStart(), span.toEnd()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean isBlank(List<String> words, int start, int end) {
        return words.subList(start, end).stream()
                .allMatch(word -> word.codePoints().allMatch(Words::isSpace));
    }

    private static List<Row.Part> parts(List<String> words, List<int[]> changed) {
        List<Row.Part> parts = new ArrayList<>();
        int at = 0;
        for (int[] range : changed) {
            add(parts, false, words, at, range[0]);
            add(parts, true, words, range[0], range[1]);
            at = range[1];
        }
        add(parts, false, words, at, words.size());
        return joined(parts);
    }

    private static void add(List<Row.Part> parts, boolean isChanged, List<String> words, int start, int end) {
        if (start < end) {
            parts.add(new Row.Part(isChanged, String.join("", words.subList(start, end))));
        }
    }

    private static List<Row.Part> joined(List<Row.Part> parts) {
        List<Row.Part> joined = new ArrayList<>();
        for (Row.Part part : parts) {
            if (!joined.isEmpty() && joined.getLast().isChanged() == part.isChanged()) {
                Row.Part last = joined.removeLast();
                joined.add(new Row.Part(part.isChanged(), last.text() + part.text()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }
}
