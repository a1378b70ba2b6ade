package org.tributary.article.store;

/** Bytes that nobody changes any more; they are handed on, not copied. */
public final class Bytes {
    private final byte[] array;

    public Bytes(byte[] array) {
        this.array = array;
    }

    public byte[] array() {
        return array;
    }

    public int length() {
        return array.length;
    }
}
