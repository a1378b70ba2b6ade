package org.tributary.article.authorship.trace;

import org.tributary.article.authorship.table.Ints;
import org.tributary.article.authorship.table.Lists;

/**
 * Which tokens of the past were found again in the text at hand. A paragraph or a sentence of the past is free as long as
 * none of its tokens was. Where a paragraph of the last revision is taken only the paragraph is marked: its tokens know
 * their home. So an edit costs what it changes, and not what the page is long.
 */
final class Marks {
    private final Memory memory;
    private final Ints taken = new Ints();
    /** For a paragraph of the last revision, when a token of it was last marked by itself. */
    private final Ints touched = new Ints();

    private int round;

    Marks(Memory memory) {
        this.memory = memory;
    }

    void begin() {
        round++;
        taken.fillTo(memory.paragraphs.size(), 0);
        touched.fillTo(memory.paragraphs.size(), 0);
    }

    boolean isTaken(int paragraph) {
        return taken.get(paragraph) == round;
    }

    boolean isMarked(int token) {
        return memory.tokens.mark(token) == round
                || (memory.lives.isPresent(memory.tokens.life(token)) && isTaken(memory.tokens.home(token)));
    }

    boolean isFreeParagraph(int paragraph) {
        if (isTaken(paragraph)) {
            return false;
        }
        if (isOfLastRevision(paragraph)) {
            return touched.get(paragraph) != round;
        }
        Lists sentences = memory.paragraphs.sentences();
        for (int s = sentences.start(paragraph); s < sentences.end(paragraph); s++) {
            if (!isFreeSentence(sentences.item(s))) {
                return false;
            }
        }
        return true;
    }

    boolean isFreeSentence(int sentence) {
        Lists tokens = memory.sentences.tokens();
        for (int t = tokens.start(sentence); t < tokens.end(sentence); t++) {
            if (isMarked(tokens.item(t))) {
                return false;
            }
        }
        return true;
    }

    void takeParagraph(int paragraph) {
        taken.set(paragraph, round);
        if (!isOfLastRevision(paragraph)) {
            Lists sentences = memory.paragraphs.sentences();
            for (int s = sentences.start(paragraph); s < sentences.end(paragraph); s++) {
                takeSentence(sentences.item(s));
            }
        }
    }

    void takeSentence(int sentence) {
        Lists tokens = memory.sentences.tokens();
        for (int t = tokens.start(sentence); t < tokens.end(sentence); t++) {
            int token = tokens.item(t);
            memory.tokens.mark(token, round);
            if (memory.lives.isPresent(memory.tokens.life(token))) {
                touched.set(memory.tokens.home(token), round);
            }
        }
    }

    private boolean isOfLastRevision(int paragraph) {
        return memory.paragraphs.lastIn(paragraph) == memory.contents.size() - 1;
    }
}
