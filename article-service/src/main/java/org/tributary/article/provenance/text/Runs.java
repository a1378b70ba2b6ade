package org.tributary.article.provenance.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Measures how much of a text stands word for word in another one. */
public final class Runs {
    private static final int PLACES_MAX = 8;

    private final int[] taken;
    private final int[] source;
    private final int[] grams;
    private final Set<Integer> old = new HashSet<>();
    private final BitSet covered;
    private final int wordsMin;

    private Runs(int[] taken, int[] before, int[] source, int wordsMin) {
        this.taken = taken;
        this.source = source;
        this.grams = Prints.grams(taken);
        this.covered = new BitSet(taken.length);
        this.wordsMin = wordsMin;
        for (int gram : Prints.grams(before)) {
            old.add(gram);
        }
    }

    /**
     * Words of a text that it took from another one.
     *
     * @param taken the text that may have taken them
     * @param before the revision before it, of which words are not new; empty for none
     * @param source the text they may be from
     * @param prints that both have: only runs around these are looked at
     * @param wordsMin of a run, and of the new words in it; shorter ones do not count
     * @return new words in all runs together; 0 if there is no run
     */
    public static int words(int[] taken, int[] before, int[] source, Collection<Integer> prints, int wordsMin) {
        return new Runs(taken, before, source, wordsMin).words(new HashSet<>(prints));
    }

    private int words(Set<Integer> prints) {
        Map<Integer, int[]> places = places(prints);
        int words = 0;
        for (int at = 0; at < grams.length; at++) {
            int[] found = covered.get(at) ? null : places.get(grams[at]);
            if (found != null) {
                words += run(at, found);
            }
        }
        return words;
    }

    /** The longest run through a place that the source has at one of its places. */
    private int run(int at, int[] places) {
        int bestFrom = at;
        int bestTo = at;
        for (int place : places) {
            int back = 0;
            while (at - back > 0 && place - back > 0 && taken[at - back - 1] == source[place - back - 1]) {
                back++;
            }
            int on = 0;
            while (at + on < taken.length && place + on < source.length && taken[at + on] == source[place + on]) {
                on++;
            }
            if (back + on > bestTo - bestFrom) {
                bestFrom = at - back;
                bestTo = at + on;
            }
        }
        return bestTo - bestFrom >= wordsMin ? fresh(bestFrom, bestTo) : 0;
    }

    private int fresh(int from, int to) {
        covered.set(from, to);
        BitSet fresh = new BitSet(to - from);
        for (int at = from; at <= to - Prints.WORDS; at++) {
            if (!old.contains(grams[at])) {
                fresh.set(at - from, at - from + Prints.WORDS);
            }
        }
        return fresh.cardinality() >= wordsMin ? fresh.cardinality() : 0;
    }

    private Map<Integer, int[]> places(Set<Integer> wanted) {
        Map<Integer, int[]> places = new HashMap<>();
        int[] all = Prints.grams(source);
        for (int at = 0; at < all.length; at++) {
            if (!wanted.contains(all[at])) {
                continue;
            }
            int[] before = places.get(all[at]);
            if (before == null) {
                places.put(all[at], new int[] {at});
            } else if (before.length < PLACES_MAX) {
                int[] more = Arrays.copyOf(before, before.length + 1);
                more[before.length] = at;
                places.put(all[at], more);
            }
        }
        return places;
    }
}
