package org.tributary.article.authorship.trace;

import java.util.ArrayList;
import java.util.List;
import org.tributary.article.authorship.align.Aligner;
import org.tributary.article.authorship.split.Paragraphs;
import org.tributary.article.authorship.split.Sentences;
import org.tributary.article.authorship.split.Words;
import org.tributary.article.authorship.table.Ints;
import org.tributary.article.authorship.table.Lists;
import org.tributary.article.authorship.table.Sequences;
import org.tributary.article.authorship.table.Shelf;
import org.tributary.article.authorship.trace.Draft.DraftParagraph;
import org.tributary.article.authorship.trace.Draft.DraftSentence;

/** Finds a draft in the past: its paragraphs, then its sentences, then its tokens. */
final class Matching {
    private final Memory memory;
    private final Marks marks;
    private final Aligner aligner;

    Matching(Memory memory, Aligner aligner) {
        this.memory = memory;
        this.aligner = aligner;
        this.marks = new Marks(memory);
    }

    /** Matches paragraphs and sentences. */
    void match(Draft draft) {
        marks.begin();
        matchParagraphs(draft);
        if (!draft.unmatched.isEmpty()) {
            matchSentences(draft);
        }
    }

    private void matchParagraphs(Draft draft) {
        Shelf shelf = memory.paragraphs.shelf();
        shelf.begin();
        for (int paragraph : memory.contents.last()) {
            shelf.putForward(memory.paragraphs.contentOf(paragraph), paragraph);
        }
        for (DraftParagraph paragraph : draft.paragraphs) {
            int content = memory.paragraphs.content(paragraph.fingerprint);
            paragraph.match = content == Memory.NONE ? Memory.NONE : shelf.take(content, marks::isFreeParagraph);
            if (paragraph.match == Memory.NONE) {
                draft.unmatched.add(paragraph);
            } else {
                marks.takeParagraph(paragraph.match);
            }
        }
    }

    private void matchSentences(Draft draft) {
        Shelf shelf = memory.sentences.shelf();
        shelf.begin();
        for (int sentence : unmatchedSentencesBefore()) {
            shelf.putForward(memory.sentences.contentOf(sentence), sentence);
        }
        for (DraftParagraph paragraph : draft.unmatched) {
            for (String text : Sentences.of(Paragraphs.of(paragraph.part).get(paragraph.index))) {
                DraftSentence sentence = new DraftSentence(words(text));
                paragraph.sentences.add(sentence);
                int content = memory.sentences.content(sentence.words);
                sentence.match =
                        content == Sequences.UNKNOWN ? Memory.NONE : shelf.take(content, marks::isFreeSentence);
                if (sentence.match == Memory.NONE) {
                    draft.unmatchedSentences.add(sentence);
                } else {
                    marks.takeSentence(sentence.match);
                }
            }
        }
    }

    private int[] words(String sentence) {
        List<String> tokens = Words.of(sentence);
        int[] words = new int[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = memory.words.number(tokens.get(i));
        }
        return words;
    }

    /** The sentences of those paragraphs of the last revision that were not found again as a whole. */
    private int[] unmatchedSentencesBefore() {
        Ints sentences = new Ints();
        Lists sentencesOf = memory.paragraphs.sentences();
        for (int paragraph : memory.contents.last()) {
            if (!marks.isTaken(paragraph)) {
                sentences.addAll(sentencesOf.list(paragraph));
            }
        }
        return sentences.toArray();
    }

    /** The words of the sentences that were not found, in the order of the text. */
    int[] unmatchedWords(Draft draft) {
        Ints words = new Ints();
        draft.unmatchedSentences.forEach(sentence -> words.addAll(sentence.words));
        return words.toArray();
    }

    /** Gives each token of the sentences that were not found what it continues: a token of the last revision, or none. */
    void matchTokens(Draft draft, int[] words) {
        int[] before = unmatchedTokensBefore();
        int[] wordsBefore = new int[before.length];
        for (int i = 0; i < before.length; i++) {
            wordsBefore[i] = memory.tokens.word(before[i]);
        }
        int[] partners = aligner.align(wordsBefore, words, memory.words::word);
        int place = 0;
        for (DraftSentence sentence : draft.unmatchedSentences) {
            for (int i = 0; i < sentence.tokens.length; i++) {
                int partner = partners[place++];
                sentence.tokens[i] = partner == Aligner.NEW ? Memory.NONE : before[partner];
            }
        }
    }

    private int[] unmatchedTokensBefore() {
        Ints tokens = new Ints();
        Lists tokensOf = memory.sentences.tokens();
        for (int sentence : unmatchedSentencesBefore()) {
            for (int t = tokensOf.start(sentence); t < tokensOf.end(sentence); t++) {
                if (!marks.isMarked(tokensOf.item(t))) {
                    tokens.add(tokensOf.item(t));
                }
            }
        }
        return tokens.toArray();
    }

    /** Makes the draft a revision: what was not found becomes new sentences and paragraphs, with new tokens. */
    void accept(Draft draft) {
        for (DraftSentence sentence : draft.unmatchedSentences) {
            for (int i = 0; i < sentence.tokens.length; i++) {
                if (sentence.tokens[i] == Memory.NONE) {
                    sentence.tokens[i] = memory.tokens.add(sentence.words[i], memory.contents.size());
                }
            }
            sentence.match = memory.sentences.add(sentence.words, sentence.tokens);
        }
        List<Integer> content = new ArrayList<>(draft.paragraphs.size());
        for (DraftParagraph paragraph : draft.paragraphs) {
            if (paragraph.match == Memory.NONE) {
                paragraph.match = memory.paragraphs.add(
                        paragraph.fingerprint,
                        paragraph.sentences.stream()
                                .mapToInt(sentence -> sentence.match)
                                .toArray());
            }
            content.add(paragraph.match);
        }
        memory.accept(content.stream().mapToInt(Integer::intValue).toArray());
    }
}
