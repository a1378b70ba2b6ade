package org.tributary.ingest.dump.xml;

/**
 * Measures what of a fragment is markup: names of elements and attributes cost a parser more than text does, and a
 * fragment that consists of them would cost it more than all the rest of a dump.
 */
final class Markup {
    private static final byte[] CDATA = {'<', '!', '[', 'C', 'D', 'A', 'T', 'A', '['};

    private Markup() {}

    /** The bytes from each {@code <} to its {@code >}, CDATA left out. */
    static int bytes(byte[] bytes, int from, int to) {
        int sum = 0;
        int at = ByteSearch.next(bytes, from, to, (byte) '<');
        while (at < to) {
            int end = isCdata(bytes, at, to) ? at + 1 : ByteSearch.next(bytes, at, to, (byte) '>');
            sum += end - at;
            at = ByteSearch.next(bytes, end, to, (byte) '<');
        }
        return sum;
    }

    private static boolean isCdata(byte[] bytes, int at, int to) {
        if (to - at < CDATA.length) {
            return false;
        }
        for (int i = 0; i < CDATA.length; i++) {
            if (bytes[at + i] != CDATA[i]) {
                return false;
            }
        }
        return true;
    }
}
