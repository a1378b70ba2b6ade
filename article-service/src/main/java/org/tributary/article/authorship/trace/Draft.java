package org.tributary.article.authorship.trace;

import java.util.ArrayList;
import java.util.List;

/** A text on its way to become a revision. */
final class Draft {
    final List<DraftParagraph> paragraphs = new ArrayList<>();

    /** The paragraphs that were not found in the past. */
    final List<DraftParagraph> unmatched = new ArrayList<>();

    /** The sentences that were not found in the past either, in the order of the text. */
    final List<DraftSentence> unmatchedSentences = new ArrayList<>();

    /** A paragraph of it: a part of the text, and which one of those that the part falls into. */
    static final class DraftParagraph {
        final String part;
        final int index;
        final long fingerprint;
        final List<DraftSentence> sentences = new ArrayList<>();
        int match = Memory.NONE;

        DraftParagraph(String part, int index, long fingerprint) {
            this.part = part;
            this.index = index;
            this.fingerprint = fingerprint;
        }
    }

    /** A sentence of a paragraph that was not found. */
    static final class DraftSentence {
        final int[] words;
        final int[] tokens;
        int match = Memory.NONE;

        DraftSentence(int[] words) {
            this.words = words;
            this.tokens = new int[words.length];
        }
    }
}
