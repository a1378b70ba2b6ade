package org.tributary.article.compliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Which of an article's texts a page shows: the one most of which is there, and least of which is not.
 *
 * @param at its place in the order in which the texts were handed over, newest first
 * @param share how much of its text is on the page, 0 to 1
 * @param compared how many texts were looked at
 */
record Closest(int at, double share, int compared) {
    /** From how much on a text is taken for a copy, changed or not. */
    static final double NEAR = 0.4;

    private static final double ALL = 0.999_999;
    private static final int FIRST_LOOKS = 24;

    boolean isExact() {
        return share > ALL;
    }

    /**
     * Looks at some texts all over the history, then ever closer to the best: texts that follow each other are alike.
     *
     * @param count how many texts there are
     * @param texts the text at a place; empty where it is not to be had
     * @param looksMax how many are looked at
     */
    static Optional<Closest> of(ReuserPage page, int count, IntFunction<Optional<String>> texts, int looksMax) {
        Shingles shown = Shingles.of(page.text());
        Map<Integer, Score> scores = new TreeMap<>();
        int stride = Math.max(1, count / Math.max(1, Math.min(FIRST_LOOKS, looksMax)));
        for (int at = 0; at < count && scores.size() < looksMax; at += stride) {
            score(shown, texts, scores, at);
        }
        while (stride > 1 && scores.size() < looksMax) {
            stride = Math.max(1, stride / 2);
            for (Score best : best(scores)) {
                for (int at : new int[] {best.at() - stride, best.at() + stride}) {
                    if (at >= 0 && at < count && scores.size() < looksMax) {
                        score(shown, texts, scores, at);
                    }
                }
            }
        }
        return best(scores).stream().findFirst().map(best -> new Closest(best.at(), best.share(), scores.size()));
    }

    /** The best three; of equals the newest first. */
    private static List<Score> best(Map<Integer, Score> scores) {
        List<Score> best = new ArrayList<>(scores.values());
        best.sort(Comparator.comparingLong(Score::worth).reversed().thenComparingInt(Score::at));
        return best.subList(0, Math.min(3, best.size()));
    }

    private static void score(Shingles shown, IntFunction<Optional<String>> texts, Map<Integer, Score> scores, int at) {
        scores.computeIfAbsent(at, place -> texts.apply(place)
                .map(Shingles::of)
                .map(own -> new Score(place, own.in(shown), own.size()))
                .orElse(new Score(place, 0, 0)));
    }

    /** How many runs of words of the text at a place are on the page, and of how many. */
    private record Score(int at, int there, int all) {
        long worth() {
            return 2L * there - all;
        }

        double share() {
            return all == 0 ? 0 : (double) there / all;
        }
    }
}
