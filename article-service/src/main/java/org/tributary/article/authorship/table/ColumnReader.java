package org.tributary.article.authorship.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a {@link Column} holds, in the same order. */
public final class ColumnReader {
    private static final int SEVEN_BITS = 7;
    private static final int MORE = 0x80;

    private final byte[] bytes;
    private final int end;
    private int at;

    /** Reads a part of these bytes, without its end. */
    public ColumnReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    /** The next number of 0 or more. */
    public long unsigned() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (long) (next & (MORE - 1)) << shift;
            shift += SEVEN_BITS;
        } while ((next & MORE) != 0);
        return value;
    }

    /** The next number of 0 or more that is no larger than an int can be. */
    public int count() {
        return Math.toIntExact(unsigned());
    }

    /** The next number that may be below 0. */
    public long signed() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    /** The next number of eight bytes. */
    public long whole() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[at++] & 0xff);
        }
        return value;
    }

    /** The next text. */
    public String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** The next so many bytes, for a reader of their own. */
    public ColumnReader part(int length) {
        at += length;
        return new ColumnReader(bytes, at - length, at);
    }

    /** All bytes that were not read. */
    public byte[] rest() {
        return Arrays.copyOfRange(bytes, at, end);
    }

    /** Whether all was read. */
    public boolean isAtEnd() {
        return at >= end;
    }
}
