package org.tributary.article.authorship.trace;

import java.util.Arrays;
import org.tributary.article.authorship.table.Columns;
import org.tributary.article.authorship.table.ListColumns;

/**
 * Tells what accepted revisions brought, in columns, so that like stands beside like. When tokens went and came back is
 * not told: it follows from what each revision holds.
 */
final class TraceColumns {
    static final int START = 0;
    static final int END = 1;
    static final int MIDDLE_SIZE = 2;
    static final int MIDDLE = 3;
    static final int MIDDLE_RUNS = 4;
    static final int CONTENT = 5;
    static final int FINGERPRINT = 6;
    static final int PARAGRAPH_SIZE = 7;
    static final int SENTENCES = 8;
    static final int SENTENCE_RUNS = 9;
    static final int SENTENCE_SIZE = 10;
    static final int TOKENS = 11;
    static final int TOKEN_RUNS = 12;
    static final int WORDS = 13;
    static final int COUNT = 14;

    private final Memory memory;
    private final Columns columns;
    private final ListColumns middles = new ListColumns();
    private final ListColumns paragraphs = new ListColumns();
    private final ListColumns sentences = new ListColumns();
    private int contents;

    private TraceColumns(Memory memory, Columns columns) {
        this.memory = memory;
        this.columns = columns;
    }

    /** Tells the accepted revisions from this one on. */
    static void write(Memory memory, int from, Columns columns) {
        TraceColumns writer = new TraceColumns(memory, columns);
        writer.contents = contents(memory, from);
        int[] last = from == 0 ? new int[0] : memory.contents.of(from - 1);
        for (int revision = from; revision < memory.contents.size(); revision++) {
            int[] next = memory.contents.of(revision);
            writer.content(revision, last, next);
            last = next;
        }
    }

    private static int contents(Memory memory, int from) {
        int contents = 0;
        for (int paragraph = 0; paragraph < memory.paragraphsBefore.get(from); paragraph++) {
            contents = Math.max(contents, memory.paragraphs.contentOf(paragraph) + 1);
        }
        return contents;
    }

    private void content(int revision, int[] last, int[] next) {
        int start = Contents.sameAtStart(last, next);
        int end = Contents.sameAtEnd(last, next, start);
        int[] middle = Arrays.copyOfRange(next, start, next.length - end);
        columns.column(START).unsigned(start);
        columns.column(END).unsigned(end);
        columns.column(MIDDLE_SIZE).unsigned(middle.length);
        int before = memory.paragraphsBefore.get(revision);
        middles.write(middle, before, columns.column(MIDDLE), columns.column(MIDDLE_RUNS));
        int newSentence = memory.sentencesBefore.get(revision);
        for (int paragraph = before; paragraph < memory.paragraphsBefore.get(revision + 1); paragraph++) {
            newSentence = paragraph(paragraph, newSentence);
        }
        int newToken = memory.tokensBefore.get(revision);
        for (int s = memory.sentencesBefore.get(revision); s < memory.sentencesBefore.get(revision + 1); s++) {
            int[] tokens = memory.sentences.tokens().list(s);
            columns.column(SENTENCE_SIZE).unsigned(tokens.length);
            newToken = sentences.write(tokens, newToken, columns.column(TOKENS), columns.column(TOKEN_RUNS));
        }
        for (int token = memory.tokensBefore.get(revision); token < newToken; token++) {
            columns.column(WORDS).text(memory.words.word(memory.tokens.word(token)));
        }
    }

    private int paragraph(int paragraph, int newSentence) {
        int content = memory.paragraphs.contentOf(paragraph);
        columns.column(CONTENT).unsigned(contents - content);
        if (content == contents) {
            columns.column(FINGERPRINT).whole(memory.paragraphs.fingerprint(content));
            contents++;
        }
        int[] list = memory.paragraphs.sentences().list(paragraph);
        columns.column(PARAGRAPH_SIZE).unsigned(list.length);
        return paragraphs.write(list, newSentence, columns.column(SENTENCES), columns.column(SENTENCE_RUNS));
    }
}
