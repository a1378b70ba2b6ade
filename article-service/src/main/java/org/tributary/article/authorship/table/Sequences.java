package org.tributary.article.authorship.table;

import java.util.Arrays;

/** Numbers sequences: equal ones have one number. */
public final class Sequences {
    /** The number of a sequence that was not added. */
    public static final int UNKNOWN = -1;

    private final Lists sequences = new Lists();
    private int[] slots = new int[64];

    /** The number of a sequence, or {@link #UNKNOWN}. */
    public int number(int[] sequence) {
        return slots[slotOf(sequence)] - 1;
    }

    /** The number of a sequence, which is added where it is not known. */
    public int add(int[] sequence) {
        int slot = slotOf(sequence);
        if (slots[slot] == 0) {
            slots[slot] = sequences.add(sequence) + 1;
            int number = slots[slot] - 1;
            if (sequences.size() * 2 > slots.length) {
                grow();
            }
            return number;
        }
        return slots[slot] - 1;
    }

    private int slotOf(int[] sequence) {
        int slot = spread(Arrays.hashCode(sequence));
        while (slots[slot] != 0 && !isEqual(slots[slot] - 1, sequence)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isEqual(int number, int[] sequence) {
        int start = sequences.start(number);
        if (sequences.end(number) - start != sequence.length) {
            return false;
        }
        for (int i = 0; i < sequence.length; i++) {
            if (sequences.item(start + i) != sequence[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < sequences.size(); number++) {
            int slot = spread(Arrays.hashCode(sequences.list(number)));
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
    }

    private int spread(int hash) {
        return (hash * 0x9e3779b9) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }
}
