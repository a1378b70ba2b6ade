package org.tributary.article.provenance.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prints of a text: hashes of eight words that follow each other, chosen so that of any run of so many words that two texts share,
 * both texts choose at least one print that is the same (winnowing). What is chosen for long runs is also chosen for shorter ones.
 */
public final class Prints {
    /** Words in one print. */
    public static final int WORDS = 8;

    /** Words in the shortest run that can be asked for. */
    public static final int RUN_WORDS_MIN = 40;

    private static final int BASE = 0x01000193;
    private static final int HIGHEST = power(WORDS - 1);

    private Prints() {}

    /**
     * The prints of a text and where each stands first, in words.
     *
     * @param runWords any run of so many words has a print: what is shorter may be missed; the longer, the fewer prints
     */
    public static Map<Integer, Integer> of(int[] words, int runWords) {
        int window = runWords - WORDS + 1;
        Map<Integer, Integer> prints = new LinkedHashMap<>();
        int[] grams = grams(words);
        int chosen = -1;
        for (int end = 0; end < grams.length; end++) {
            int start = Math.max(0, end - window + 1);
            if (chosen < start) {
                chosen = lowest(grams, start, end);
            } else if (grams[end] <= grams[chosen]) {
                chosen = end;
            }
            if (end >= window - 1 || end == grams.length - 1) {
                prints.putIfAbsent(grams[chosen], chosen);
            }
        }
        return prints;
    }

    /** A hash for each eight words in a row. */
    static int[] grams(int[] words) {
        if (words.length < WORDS) {
            return new int[0];
        }
        int[] grams = new int[words.length - WORDS + 1];
        int hash = 0;
        for (int i = 0; i < words.length; i++) {
            if (i >= WORDS) {
                hash -= words[i - WORDS] * HIGHEST;
            }
            hash = hash * BASE + words[i];
            if (i >= WORDS - 1) {
                grams[i - WORDS + 1] = spread(hash);
            }
        }
        return grams;
    }

    /** Rightmost of the lowest. */
    private static int lowest(int[] grams, int from, int to) {
        int lowest = from;
        for (int i = from + 1; i <= to; i++) {
            if (grams[i] <= grams[lowest]) {
                lowest = i;
            }
        }
        return lowest;
    }

    private static int spread(int hash) {
        int mixed = hash;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }
}
