package org.tributary.article.authorship.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words: equal ones have one number. */
public final class Vocabulary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /** The number of a word, which is added where it is not known. */
    public int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        numbers.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }

    /** The word of a number. */
    public String word(int number) {
        return words.get(number);
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }
}
