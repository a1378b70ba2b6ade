package org.tributary.article.authorship.trace;

import org.tributary.article.authorship.table.Ints;
import org.tributary.article.authorship.table.Lists;
import org.tributary.article.authorship.table.Vocabulary;

/** All that is remembered of a page: its words, tokens, sentences and paragraphs, and which revision held what. */
final class Memory {
    /** No such thing. */
    static final int NONE = -1;

    final Vocabulary words = new Vocabulary();
    final Tokens tokens = new Tokens();
    final Lives lives = new Lives();
    final Sentences sentences = new Sentences();
    final Paragraphs paragraphs = new Paragraphs();
    final Contents contents = new Contents();

    /** How many tokens, sentences and paragraphs there were when the revision of that number was still to come. */
    final Ints tokensBefore = new Ints();

    final Ints sentencesBefore = new Ints();
    final Ints paragraphsBefore = new Ints();

    Memory() {
        count();
    }

    /**
     * Makes these paragraphs the next accepted revision. Tokens that are no longer there went in it, tokens that were not
     * there and are not new came back. Only paragraphs that one of both revisions lacks are looked at.
     */
    void accept(int[] next) {
        int[] last = contents.last();
        int revision = contents.size();
        for (int paragraph : next) {
            if (paragraphs.lastIn(paragraph) != revision - 1 || revision == 0) {
                come(paragraph, revision);
            }
            paragraphs.isIn(paragraph, revision);
        }
        for (int paragraph : last) {
            if (paragraphs.lastIn(paragraph) != revision) {
                go(paragraph, revision);
            }
        }
        contents.add(next);
        count();
    }

    private void count() {
        tokensBefore.add(tokens.size());
        sentencesBefore.add(sentences.size());
        paragraphsBefore.add(paragraphs.size());
    }

    private void come(int paragraph, int revision) {
        Lists sentencesOf = paragraphs.sentences();
        for (int s = sentencesOf.start(paragraph); s < sentencesOf.end(paragraph); s++) {
            Lists tokensOf = sentences.tokens();
            int sentence = sentencesOf.item(s);
            for (int t = tokensOf.start(sentence); t < tokensOf.end(sentence); t++) {
                int token = tokensOf.item(t);
                tokens.move(token, paragraph);
                if (!lives.isPresent(tokens.life(token))) {
                    tokens.live(token, lives.after(tokens.life(token), revision));
                }
            }
        }
    }

    private void go(int paragraph, int revision) {
        Lists sentencesOf = paragraphs.sentences();
        for (int s = sentencesOf.start(paragraph); s < sentencesOf.end(paragraph); s++) {
            Lists tokensOf = sentences.tokens();
            int sentence = sentencesOf.item(s);
            for (int t = tokensOf.start(sentence); t < tokensOf.end(sentence); t++) {
                int token = tokensOf.item(t);
                if (tokens.home(token) == paragraph) {
                    tokens.live(token, lives.after(tokens.life(token), revision));
                }
            }
        }
    }
}
