package org.tributary.article.authorship.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.article.authorship.table.Ints;
import org.tributary.article.authorship.table.Lists;
import org.tributary.article.authorship.table.Shelf;

/** Every paragraph a page ever had, each a list of sentences. Its content is the fingerprint of its text. */
final class Paragraphs {
    private final Lists sentences = new Lists();
    private final Ints contents = new Ints();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> fingerprints = new ArrayList<>();
    private final Shelf shelf = new Shelf();
    private final Ints lastIn = new Ints();

    int size() {
        return sentences.size();
    }

    Lists sentences() {
        return sentences;
    }

    Shelf shelf() {
        return shelf;
    }

    /** The content with this fingerprint; {@link Memory#NONE} where no paragraph has it. */
    int content(long fingerprint) {
        return numbers.getOrDefault(fingerprint, Memory.NONE);
    }

    int contentOf(int paragraph) {
        return contents.get(paragraph);
    }

    long fingerprint(int content) {
        return fingerprints.get(content);
    }

    /** How many different contents there are; they are numbered from 0, in the order they came. */
    int contents() {
        return fingerprints.size();
    }

    /** The last accepted revision that held it; {@link Memory#NONE} before the first did. */
    int lastIn(int paragraph) {
        return lastIn.get(paragraph);
    }

    void isIn(int paragraph, int revision) {
        lastIn.set(paragraph, revision);
    }

    int add(long fingerprint, int[] itsSentences) {
        Integer content = numbers.putIfAbsent(fingerprint, fingerprints.size());
        if (content == null) {
            content = fingerprints.size();
            fingerprints.add(fingerprint);
        }
        contents.add(content);
        shelf.add(content);
        lastIn.add(Memory.NONE);
        return sentences.add(itsSentences);
    }
}
