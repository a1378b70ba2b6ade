package org.tributary.article.authorship.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are written one value after the other, small numbers in few bytes. */
public final class Column {
    private static final int SEVEN_BITS = 7;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[64];
    private int size;

    /** Adds a number of 0 or more. */
    public void unsigned(long value) {
        long rest = value;
        while ((rest & -MORE) != 0) {
            add((byte) (rest | MORE));
            rest >>>= SEVEN_BITS;
        }
        add((byte) rest);
    }

    /** Adds a number that may be below 0. */
    public void signed(long value) {
        unsigned((value << 1) ^ (value >> (Long.SIZE - 1)));
    }

    /** Adds a number in eight bytes. */
    public void whole(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            add((byte) (value >> shift));
        }
    }

    /** Adds a text. */
    public void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        unsigned(utf8.length);
        addAll(utf8);
    }

    /** All bytes. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** Adds these bytes as they are. */
    public void addAll(byte[] more) {
        ensure(size + more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void add(byte value) {
        ensure(size + 1);
        bytes[size++] = value;
    }

    private void ensure(int needed) {
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
    }
}
