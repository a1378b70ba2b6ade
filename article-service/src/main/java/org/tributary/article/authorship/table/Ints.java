package org.tributary.article.authorship.table;

import java.util.Arrays;

/** A list of numbers. */
public final class Ints {
    private int[] values = new int[16];
    private int size;

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The number at an index below {@link #size}. */
    public int get(int index) {
        return values[index];
    }

    /** The last one, or 0 where there is none. */
    public int last() {
        return size == 0 ? 0 : values[size - 1];
    }

    /** Replaces one. */
    public void set(int index, int value) {
        values[index] = value;
    }

    /** Adds one at the end. */
    public void add(int value) {
        ensure(size + 1);
        values[size++] = value;
    }

    /** Adds all of these at the end. */
    public void addAll(int[] more) {
        ensure(size + more.length);
        System.arraycopy(more, 0, values, size, more.length);
        size += more.length;
    }

    /** Makes the list so long, with this value where there was none. */
    public void fillTo(int newSize, int value) {
        if (newSize > size) {
            ensure(newSize);
            Arrays.fill(values, size, newSize, value);
            size = newSize;
        }
    }

    /** A copy of a part, without its end. */
    public int[] copy(int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }

    /** A copy of all. */
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** Empties the list. */
    public void clear() {
        size = 0;
    }

    private void ensure(int needed) {
        if (needed > values.length) {
            values = Arrays.copyOf(values, Math.max(needed, values.length + (values.length >> 1)));
        }
    }
}
