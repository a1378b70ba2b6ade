package org.tributary.article.authorship.trace;

import org.tributary.article.authorship.table.ColumnReader;
import org.tributary.article.authorship.table.ListColumns;

/** Remembers again what {@link TraceColumns} told. */
final class TraceReader {
    private final Memory memory;
    private final ColumnReader[] columns;
    private final ListColumns middles = new ListColumns();
    private final ListColumns paragraphs = new ListColumns();
    private final ListColumns sentences = new ListColumns();

    private TraceReader(Memory memory, ColumnReader[] columns) {
        this.memory = memory;
        this.columns = columns;
    }

    static void read(Memory memory, int revisions, ColumnReader[] columns) {
        TraceReader reader = new TraceReader(memory, columns);
        for (int n = 0; n < revisions; n++) {
            reader.revision();
        }
    }

    private void revision() {
        int[] last = memory.contents.last();
        int start = columns[TraceColumns.START].count();
        int end = columns[TraceColumns.END].count();
        int[] middle = new int[columns[TraceColumns.MIDDLE_SIZE].count()];
        int before = memory.paragraphs.size();
        int after = middles.read(middle, before, columns[TraceColumns.MIDDLE], columns[TraceColumns.MIDDLE_RUNS]);
        int[] next = new int[start + middle.length + end];
        System.arraycopy(last, 0, next, 0, start);
        System.arraycopy(middle, 0, next, start, middle.length);
        System.arraycopy(last, last.length - end, next, start + middle.length, end);
        int firstSentence = memory.sentences.size();
        int newSentence = firstSentence;
        for (int paragraph = before; paragraph < after; paragraph++) {
            newSentence = paragraph(newSentence);
        }
        for (int sentence = firstSentence; sentence < newSentence; sentence++) {
            sentence();
        }
        memory.accept(next);
    }

    private int paragraph(int newSentence) {
        int back = columns[TraceColumns.CONTENT].count();
        long fingerprint = back == 0
                ? columns[TraceColumns.FINGERPRINT].whole()
                : memory.paragraphs.fingerprint(memory.paragraphs.contents() - back);
        int[] list = new int[columns[TraceColumns.PARAGRAPH_SIZE].count()];
        int next = paragraphs.read(
                list, newSentence, columns[TraceColumns.SENTENCES], columns[TraceColumns.SENTENCE_RUNS]);
        memory.paragraphs.add(fingerprint, list);
        return next;
    }

    private void sentence() {
        int[] tokens = new int[columns[TraceColumns.SENTENCE_SIZE].count()];
        int before = memory.tokens.size();
        int after = sentences.read(tokens, before, columns[TraceColumns.TOKENS], columns[TraceColumns.TOKEN_RUNS]);
        for (int token = before; token < after; token++) {
            int word = memory.words.number(columns[TraceColumns.WORDS].text());
            memory.tokens.add(word, memory.contents.size());
        }
        int[] words = new int[tokens.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = memory.tokens.word(tokens[i]);
        }
        memory.sentences.add(words, tokens);
    }
}
