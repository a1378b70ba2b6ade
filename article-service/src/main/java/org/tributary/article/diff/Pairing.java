package org.tributary.article.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which removed line and which added line are the same line with other words, keeping their order. */
final class Pairing {
    private static final int COMPARISONS_MAX = 2_500;
    private static final double ALIKE_MIN = 0.35;

    /** A removed line and the added line it became, by their places in the block. */
    record Pair(int from, int to) {}

    private Pairing() {}

    static List<Pair> of(List<List<String>> from, List<List<String>> to) {
        if (from.size() == 1 && to.size() == 1) {
            return List.of(new Pair(0, 0));
        }
        if ((long) from.size() * to.size() > COMPARISONS_MAX) {
            return inOrder(Math.min(from.size(), to.size()), from, to);
        }
        return best(likeness(from, to));
    }

    private static List<Pair> inOrder(int count, List<List<String>> from, List<List<String>> to) {
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            if (alike(counts(from.get(at)), counts(to.get(at))) >= ALIKE_MIN) {
                pairs.add(new Pair(at, at));
            }
        }
        return pairs;
    }

    private static double[][] likeness(List<List<String>> from, List<List<String>> to) {
        List<Map<String, Integer>> fromCounts =
                from.stream().map(Pairing::counts).toList();
        List<Map<String, Integer>> toCounts = to.stream().map(Pairing::counts).toList();
        double[][] likeness = new double[from.size()][to.size()];
        for (int row = 0; row < from.size(); row++) {
            for (int column = 0; column < to.size(); column++) {
                double alike = alike(fromCounts.get(row), toCounts.get(column));
                likeness[row][column] = alike >= ALIKE_MIN ? alike : 0;
            }
        }
        return likeness;
    }

    /** The pairs, none crossing another, whose likeness adds up to the most. */
    private static List<Pair> best(double[][] likeness) {
        int rows = likeness.length;
        int columns = rows == 0 ? 0 : likeness[0].length;
        double[][] sum = new double[rows + 1][columns + 1];
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                double skipped = Math.max(sum[row + 1][column], sum[row][column + 1]);
                double paired = likeness[row][column] + sum[row + 1][column + 1];
                sum[row][column] = likeness[row][column] > 0 ? Math.max(skipped, paired) : skipped;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int row = 0;
        int column = 0;
        while (row < rows && column < columns) {
            if (sum[row][column] == sum[row + 1][column]) {
                row++;
            } else if (sum[row][column] == sum[row][column + 1]) {
                column++;
            } else {
                pairs.add(new Pair(row++, column++));
            }
        }
        return pairs;
    }

    /** Twice the words in common by all words: 0 nothing alike, 1 the same words. */
    static double alike(Map<String, Integer> from, Map<String, Integer> to) {
        int common = 0;
        int all = 0;
        for (Map.Entry<String, Integer> word : from.entrySet()) {
            common += Math.min(word.getValue(), to.getOrDefault(word.getKey(), 0));
            all += word.getValue();
        }
        for (int count : to.values()) {
            all += count;
        }
        return all == 0 ? 1 : 2.0 * common / all;
    }

    static Map<String, Integer> counts(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.stream().filter(word -> !word.isBlank()).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
