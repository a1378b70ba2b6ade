package org.tributary.article.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recognises lines that were taken out at one place and put in at another, with few words changed or none. */
final class Moves {
    /** A line with less in it, such as a closing bracket, stands in many places by chance. */
    private static final int WEIGHT_MIN = 12;

    private static final int COMPARISONS_MAX = 2_500;
    private static final double ALIKE_MIN = 0.6;

    private final List<Row> rows;
    private final WordDiff words;
    private final List<Integer> gone = new ArrayList<>();
    private final List<Integer> come = new ArrayList<>();

    private Moves(List<Row> rows, WordDiff words) {
        this.rows = rows;
        this.words = words;
    }

    /** A removed and an added row by their places, and how alike they are. */
    private record Candidate(int gone, int come, double alike) {}

    /** Marks moved lines in these rows, which are those of all blocks in order. */
    static void mark(List<Row> rows, WordDiff words, Budget budget) {
        Moves moves = new Moves(rows, words);
        moves.collect();
        moves.markEqual();
        if (budget.hasTime()) {
            moves.markAlike();
        }
    }

    private void collect() {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at) instanceof Row.Removed removed && isTelling(removed.text())) {
                gone.add(at);
            }
            if (rows.get(at) instanceof Row.Added added && isTelling(added.text())) {
                come.add(at);
            }
        }
    }

    private void markEqual() {
        Map<String, Deque<Integer>> places = new HashMap<>();
        come.forEach(at -> places.computeIfAbsent(text(at).strip(), _ -> new ArrayDeque<>())
                .add(at));
        for (int from : gone) {
            Deque<Integer> left = places.get(text(from).strip());
            Integer to = left == null ? null : left.poll();
            if (to != null) {
                move(from, to);
            }
        }
        gone.removeIf(at -> !(rows.get(at) instanceof Row.Removed));
        come.removeIf(at -> !(rows.get(at) instanceof Row.Added));
    }

    private void markAlike() {
        if ((long) gone.size() * come.size() > COMPARISONS_MAX) {
            return;
        }
        List<Map<String, Integer>> goneWords = counts(gone);
        List<Map<String, Integer>> comeWords = counts(come);
        List<Candidate> candidates = new ArrayList<>();
        for (int from = 0; from < gone.size(); from++) {
            for (int to = 0; to < come.size(); to++) {
                double alike = Pairing.alike(goneWords.get(from), comeWords.get(to));
                if (alike >= ALIKE_MIN) {
                    candidates.add(new Candidate(gone.get(from), come.get(to), alike));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::alike).reversed());
        for (Candidate candidate : candidates) {
            boolean isFree = rows.get(candidate.gone()) instanceof Row.Removed
                    && rows.get(candidate.come()) instanceof Row.Added;
            if (isFree) {
                move(candidate.gone(), candidate.come());
            }
        }
    }

    private List<Map<String, Integer>> counts(List<Integer> places) {
        return places.stream().map(at -> Pairing.counts(words.words(text(at)))).toList();
    }

    private void move(int from, int to) {
        if (rows.get(from) instanceof Row.Removed removed && rows.get(to) instanceof Row.Added added) {
            WordDiff.Sides sides = sides(removed.text(), added.text());
            rows.set(from, new Row.MovedAway(removed.fromLine(), added.toLine(), sides.from()));
            rows.set(to, new Row.MovedHere(removed.fromLine(), added.toLine(), sides.to()));
        }
    }

    private WordDiff.Sides sides(String from, String to) {
        if (from.equals(to)) {
            List<Row.Part> same = List.of(new Row.Part(false, from));
            return new WordDiff.Sides(same, same);
        }
        return words.compare(words.words(from), words.words(to));
    }

    private String text(int at) {
        return switch (rows.get(at)) {
            case Row.Removed removed -> removed.text();
            case Row.Added added -> added.text();
            case Row.Section _, Row.Same _, Row.Changed _, Row.MovedAway _, Row.MovedHere _, Row.Skipped _ ->
                throw new IllegalStateException("only what is removed or added can have moved");
        };
    }

    /** Whether there are letters enough that the same line twice is no accident; a character may be a word. */
    private static boolean isTelling(String line) {
        int weight = 0;
        for (int at = 0; at < line.length() && weight < WEIGHT_MIN; ) {
            int codePoint = line.codePointAt(at);
            weight += Character.isIdeographic(codePoint) ? 2 : Character.isLetterOrDigit(codePoint) ? 1 : 0;
            at += Character.charCount(codePoint);
        }
        return weight >= WEIGHT_MIN;
    }
}
