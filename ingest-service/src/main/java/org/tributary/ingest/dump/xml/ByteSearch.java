package org.tributary.ingest.dump.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at a time: most bytes of a dump are text in which nothing is to be found. */
final class ByteSearch {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private ByteSearch() {}

    /** Where the next such byte is, which is none above 127; {@code to} if there is none. */
    static int next(byte[] bytes, int from, int to, byte wanted) {
        long pattern = ONES * wanted;
        int at = from;
        while (to - at >= Long.BYTES && zeros((long) LONGS.get(bytes, at) ^ pattern) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /** How many such bytes there are. */
    static int count(byte[] bytes, int from, int to, byte wanted) {
        long pattern = ONES * wanted;
        int count = 0;
        int at = from;
        while (to - at >= Long.BYTES) {
            count += Long.bitCount(zeros((long) LONGS.get(bytes, at) ^ pattern));
            at += Long.BYTES;
        }
        while (at < to) {
            count += bytes[at] == wanted ? 1 : 0;
            at++;
        }
        return count;
    }

    /** Where the next byte above 127 is; {@code to} if there is none. */
    static int nextBeyondAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (to - at >= Long.BYTES && ((long) LONGS.get(bytes, at) & HIGHS) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** The high bit of each byte that is zero, exactly. */
    private static long zeros(long eight) {
        return ~(((eight & ~HIGHS) + ~HIGHS) | eight) & HIGHS;
    }
}
