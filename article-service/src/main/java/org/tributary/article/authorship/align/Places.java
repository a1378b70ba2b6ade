package org.tributary.article.authorship.align;

import java.util.Arrays;

/** Where in a list, or in a stretch of it, each word stands. */
public final class Places {
    private final int[] slots;
    private final int[] words;
    private final int[] starts;
    private final int[] places;
    private final int shift;
    private int distinct;

    /** The places of a stretch, without its end. */
    public Places(int[] list, int from, int to) {
        int size = to - from;
        int bits = Math.max(3, 33 - Integer.numberOfLeadingZeros(size));
        shift = 32 - bits;
        slots = new int[1 << bits];
        words = new int[size];
        int[] own = new int[size];
        int[] counts = new int[size + 1];
        for (int i = 0; i < size; i++) {
            own[i] = add(list[from + i]);
            counts[own[i] + 1]++;
        }
        starts = Arrays.copyOf(counts, distinct + 1);
        for (int w = 0; w < distinct; w++) {
            starts[w + 1] += starts[w];
        }
        places = new int[size];
        int[] next = starts.clone();
        for (int i = 0; i < size; i++) {
            places[next[own[i]]++] = from + i;
        }
    }

    /** How many different words there are. */
    public int distinct() {
        return distinct;
    }

    /** The word of that number among the different ones. */
    public int word(int number) {
        return words[number];
    }

    /** The number of a word among the different ones, in order of first places; -1 where it is not there. */
    public int number(int word) {
        int slot = slotOf(word);
        while (slots[slot] != 0) {
            if (words[slots[slot] - 1] == word) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /** The places of that word are {@code place(start) .. place(end - 1)}, ascending. */
    public int start(int number) {
        return starts[number];
    }

    /** Where the places of that word end. */
    public int end(int number) {
        return starts[number + 1];
    }

    /** One place. */
    public int place(int index) {
        return places[index];
    }

    /** How often that word is there. */
    public int count(int number) {
        return starts[number + 1] - starts[number];
    }

    /** The first place of a word from one place on and before another; -1 where there is none. */
    public int first(int number, int from, int before) {
        if (number < 0) {
            return -1;
        }
        int low = starts[number];
        int high = starts[number + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < starts[number + 1] && places[low] < before ? places[low] : -1;
    }

    private int add(int word) {
        int slot = slotOf(word);
        while (slots[slot] != 0) {
            if (words[slots[slot] - 1] == word) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        words[distinct++] = word;
        slots[slot] = distinct;
        return distinct - 1;
    }

    private int slotOf(int word) {
        return (word * 0x9e3779b9) >>> shift;
    }
}
