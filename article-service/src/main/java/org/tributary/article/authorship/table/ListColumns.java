package org.tributary.article.authorship.table;

/**
 * Writes and reads lists of numbers, most of which follow what came after the same number before: a sentence that was
 * edited holds mostly the tokens of the one before it, in the same order. So numbers are told in runs: new ones that
 * count on, expected ones, or one told by its distance to the number before.
 */
public final class ListColumns {
    private static final int NEW = 0;
    private static final int EXPECTED = 1;
    private static final int DISTANT = 2;

    private final Ints followers = new Ints();
    private int before;

    /** Writes a list, and gives the number that is now the next new one. */
    public int write(int[] list, int nextNew, Column kinds, Column lengths) {
        int fresh = nextNew;
        int at = 0;
        while (at < list.length) {
            int kind = list[at] == fresh ? NEW : list[at] == expected() ? EXPECTED : DISTANT;
            if (kind == DISTANT) {
                long distance = (long) list[at] - before;
                kinds.unsigned(DISTANT + ((distance << 1) ^ (distance >> (Long.SIZE - 1))));
                follow(list[at], at > 0);
                at++;
                continue;
            }
            int start = at;
            while (at < list.length
                    && (kind == NEW ? list[at] == fresh : list[at] != fresh && list[at] == expected())) {
                follow(list[at], at > 0);
                fresh += kind == NEW ? 1 : 0;
                at++;
            }
            kinds.unsigned(kind);
            lengths.unsigned(at - start - 1L);
        }
        return fresh;
    }

    /** Reads a list, and gives the number that is now the next new one. */
    public int read(int[] list, int nextNew, ColumnReader kinds, ColumnReader lengths) {
        int fresh = nextNew;
        int at = 0;
        while (at < list.length) {
            long kind = kinds.unsigned();
            if (kind >= DISTANT) {
                long distance = kind - DISTANT;
                list[at] = Math.toIntExact(before + ((distance >>> 1) ^ -(distance & 1)));
                follow(list[at], at > 0);
                at++;
                continue;
            }
            for (int run = lengths.count(); run >= 0; run--) {
                list[at] = kind == NEW ? fresh++ : expected();
                follow(list[at], at > 0);
                at++;
            }
        }
        return fresh;
    }

    private int expected() {
        int follower = before < followers.size() ? followers.get(before) : 0;
        return follower == 0 ? before + 1 : follower - 1;
    }

    private void follow(int number, boolean isSameList) {
        if (isSameList) {
            followers.fillTo(before + 1, 0);
            followers.set(before, number + 1);
        }
        before = number;
    }
}
