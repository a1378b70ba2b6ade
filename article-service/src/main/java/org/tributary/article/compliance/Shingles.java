package org.tributary.article.compliance;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text as the set of its runs of words, by which two texts are compared however differently they are laid out.
 *
 * @param hashes of every run of some words; of a shorter text, of all of it
 */
record Shingles(Set<Long> hashes) {
    private static final int WORDS = 4;
    private static final long FACTOR = 1_099_511_628_211L;

    Shingles {
        hashes = Set.copyOf(hashes);
    }

    static Shingles of(String text) {
        List<String> words = words(text);
        Set<Long> hashes = new HashSet<>();
        for (int at = 0; at + WORDS <= words.size(); at++) {
            hashes.add(hash(words.subList(at, at + WORDS)));
        }
        if (hashes.isEmpty() && !words.isEmpty()) {
            hashes.add(hash(words));
        }
        return new Shingles(hashes);
    }

    /** How many of these are in another text too. */
    int in(Shingles other) {
        return (int) hashes.stream().filter(other.hashes::contains).count();
    }

    int size() {
        return hashes.size();
    }

    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                words.add(text.substring(start, end).toLowerCase(Locale.ROOT));
            }
            start = end;
        }
        return words;
    }

    private static long hash(List<String> words) {
        long hash = 17;
        for (String word : words) {
            hash = (hash ^ word.hashCode()) * FACTOR;
        }
        return hash;
    }
}
