package org.tributary.article.authorship.trace;

import java.util.HashSet;
import java.util.Set;
import org.tributary.article.authorship.table.Vocabulary;

/** Whether new text repeats few words so often that it can only be spam, marks of tables and links aside. */
final class Density {
    private static final int WORDS_FOR_EACH_MAX = 20;
    private static final Set<String> MARKS =
            Set.of("<", ">", "tr", "td", "[", "]", "\"", "*", "==", "{", "}", "|", "-");

    private Density() {}

    static boolean isTooHigh(int[] words, Vocabulary vocabulary) {
        if (words.length <= WORDS_FOR_EACH_MAX) {
            return false;
        }
        Set<Integer> different = new HashSet<>();
        int count = 0;
        for (int word : words) {
            if (!MARKS.contains(vocabulary.word(word))) {
                different.add(word);
                count++;
            }
        }
        return count > (long) WORDS_FOR_EACH_MAX * different.size();
    }
}
