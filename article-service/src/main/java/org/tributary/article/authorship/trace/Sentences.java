package org.tributary.article.authorship.trace;

import org.tributary.article.authorship.table.Ints;
import org.tributary.article.authorship.table.Lists;
import org.tributary.article.authorship.table.Sequences;
import org.tributary.article.authorship.table.Shelf;

/** Every sentence a page ever had, each a list of tokens. Its content is the sequence of their words. */
final class Sentences {
    private final Lists tokens = new Lists();
    private final Ints contents = new Ints();
    private final Sequences sequences = new Sequences();
    private final Shelf shelf = new Shelf();

    int size() {
        return tokens.size();
    }

    Lists tokens() {
        return tokens;
    }

    Shelf shelf() {
        return shelf;
    }

    /** The content with these words; {@link Sequences#UNKNOWN} where no sentence has it. */
    int content(int[] words) {
        return sequences.number(words);
    }

    int contentOf(int sentence) {
        return contents.get(sentence);
    }

    int add(int[] words, int[] itsTokens) {
        int content = sequences.add(words);
        contents.add(content);
        shelf.add(content);
        return tokens.add(itsTokens);
    }
}
