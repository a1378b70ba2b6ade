package org.tributary.article.authorship.trace;

import org.tributary.article.authorship.align.Aligner;
import org.tributary.article.authorship.table.ColumnReader;
import org.tributary.article.authorship.table.Columns;
import org.tributary.article.authorship.table.Ints;

/** The tokens of a page through its accepted revisions, which are numbered from 0. */
public final class Trace {
    /** How many columns are needed to tell what revisions brought. */
    public static final int COLUMNS = TraceColumns.COUNT;

    private final Memory memory = new Memory();
    private final Cutter cutter = new Cutter();
    private final Matching matching;
    private final boolean isWary;

    /**
     * An empty one.
     *
     * @param aligner compares what paragraphs and sentences leave over
     * @param isWary whether a text is refused that adds few words too often
     */
    public Trace(Aligner aligner, boolean isWary) {
        this.matching = new Matching(memory, aligner);
        this.isWary = isWary;
    }

    /** Takes the next text; false where it was refused as too dense, and left no trace. */
    public boolean add(String text) {
        Draft draft = cutter.cut(text);
        matching.match(draft);
        if (!draft.unmatchedSentences.isEmpty()) {
            int[] words = matching.unmatchedWords(draft);
            if (isWary && Density.isTooHigh(words, memory.words)) {
                return false;
            }
            matching.matchTokens(draft, words);
        }
        matching.accept(draft);
        return true;
    }

    /** How many revisions were accepted. */
    public int size() {
        return memory.contents.size();
    }

    /** Tells the accepted revisions from this one on, in the first of these columns. */
    public void write(int from, Columns columns) {
        TraceColumns.write(memory, from, columns);
    }

    /** Takes over so many accepted revisions that were told. */
    public void read(int revisions, ColumnReader[] columns) {
        TraceReader.read(memory, revisions, columns);
    }

    /** How many tokens there ever were; they are numbered from 0, in the order they came. */
    public int tokens() {
        return memory.tokens.size();
    }

    /** The tokens of an accepted revision, in the order of its text. */
    public int[] tokens(int revision) {
        Ints tokens = new Ints();
        for (int paragraph : memory.contents.of(revision)) {
            for (int sentence : memory.paragraphs.sentences().list(paragraph)) {
                tokens.addAll(memory.sentences.tokens().list(sentence));
            }
        }
        return tokens.toArray();
    }

    /** What a token reads. */
    public String word(int token) {
        return memory.words.word(memory.tokens.word(token));
    }

    /** The accepted revision a token came in. */
    public int origin(int token) {
        return memory.tokens.origin(token);
    }

    /** The number of a token's life: tokens that went and came back at the same times have the same. */
    public int life(int token) {
        return memory.tokens.life(token);
    }

    /** How many lives there are; they are numbered from 0. */
    public int lives() {
        return memory.lives.size();
    }

    /** The accepted revisions in which the tokens with this life went, came back, went, and so on. */
    public int[] turns(int life) {
        return memory.lives.turns(life);
    }
}
