package org.tributary.article.authorship.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Two words that look alike without being equal.
 *
 * @param prev number of the one among the different words of the old list
 * @param curr likewise in the new list
 */
record AlikeWords(int prev, int curr, double likeness) {

    /** All such pairs, those most alike first. */
    static List<AlikeWords> of(Places prev, Places curr, IntFunction<String> words, Budget budget) {
        List<Spelling> before = spellings(prev, words);
        List<Spelling> after = spellings(curr, words);
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        after.sort(Comparator.comparingInt(Spelling::length));
        List<AlikeWords> pairs = new ArrayList<>();
        for (Spelling old : before) {
            int number = curr.number(prev.word(old.number()));
            for (int n = firstLongEnough(after, old.length());
                    n < after.size() && isShortEnough(after.get(n), old) && budget.spend(1);
                    n++) {
                Spelling candidate = after.get(n);
                if (candidate.number() != number && old.hasEnoughOf(candidate)) {
                    add(pairs, old, candidate, budget);
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(AlikeWords::likeness).reversed());
        return pairs;
    }

    private static void add(List<AlikeWords> pairs, Spelling prev, Spelling curr, Budget budget) {
        double likeness = Likeness.of(prev.characters(), curr.characters(), budget);
        if (likeness >= Likeness.ENOUGH) {
            pairs.add(new AlikeWords(prev.number(), curr.number(), likeness));
        }
    }

    private static boolean isShortEnough(Spelling candidate, Spelling old) {
        return candidate.length() <= old.length() || Spelling.canBeAlike(old.length(), candidate.length());
    }

    private static int firstLongEnough(List<Spelling> byLength, int length) {
        int low = 0;
        int high = byLength.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int candidate = byLength.get(middle).length();
            if (candidate < length && !Spelling.canBeAlike(candidate, length)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Words of one character are like no other. */
    private static List<Spelling> spellings(Places places, IntFunction<String> words) {
        List<Spelling> spellings = new ArrayList<>();
        for (int number = 0; number < places.distinct(); number++) {
            String word = words.apply(places.word(number));
            if (word.length() > 1) {
                spellings.add(new Spelling(number, word));
            }
        }
        return spellings;
    }
}
