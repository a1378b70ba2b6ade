package org.tributary.ingest.dump.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A stretch of a dump, valid until the next one is asked for: it lies in the reader's own buffer.
 */
final class Fragment {
    private static final int BEGINNING_BYTES = 8 * 1024;

    private final Kind kind;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final long line;

    /** What a fragment is. */
    enum Kind {
        /** Everything before the first page. */
        HEAD,
        /** {@code <page>} and what precedes its first revision. */
        PAGE,
        /** The beginning of a page whose head is larger than allowed. */
        LARGE_PAGE,
        /** {@code <revision>} to {@code </revision>}. */
        REVISION,
        /** The beginning of a revision that has no end: another element begins where it should be. */
        BROKEN_REVISION,
        /** The beginning of a revision that is larger than allowed. */
        LARGE_REVISION,
        /** {@code </page>}. */
        PAGE_END,
        /** Something else than pages between two of them. */
        STRAY,
        /** Something else than white space where nothing should be. */
        JUNK,
        /** The end of the stream after the root element's end. */
        END,
        /** The end of the stream before it. */
        CUT
    }

    Fragment(Kind kind, byte[] bytes, int from, int to, long line) {
        this.kind = kind;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.line = line;
    }

    Kind kind() {
        return kind;
    }

    /** The line where it begins, the first being 1. */
    long line() {
        return line;
    }

    /** Where it stops being UTF-8, as a line of the dump; 0 if it does not. */
    long lineOfBrokenUtf8() {
        int broken = StrictUtf8.firstFlaw(bytes, from, to);
        if (broken == to) {
            return 0;
        }
        return line + ByteSearch.count(bytes, from, broken, (byte) '\n');
    }

    /** How many bytes of it stand in tags. */
    int markupBytes() {
        return Markup.bytes(bytes, from, to);
    }

    InputStream stream() {
        return new ByteArrayInputStream(bytes, from, to - from);
    }

    /** The same with another ending, as a stream. */
    InputStream closedBy(String ending) {
        byte[] end = ending.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[to - from + end.length];
        System.arraycopy(bytes, from, whole, 0, to - from);
        System.arraycopy(end, 0, whole, to - from, end.length);
        return new ByteArrayInputStream(whole);
    }

    /** How it begins, as far as is of use in a message. */
    String beginning() {
        return new String(bytes, from, Math.min(BEGINNING_BYTES, to - from), StandardCharsets.UTF_8);
    }
}
