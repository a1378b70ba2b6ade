package org.tributary.ingest.dump.xml;

/**
 * Says where bytes stop being UTF-8 as RFC 3629 has it. Parsers are more lenient: they read overlong forms, by which a
 * sign can be smuggled past whoever looks for it, and numbers beyond Unicode.
 */
final class StrictUtf8 {
    private StrictUtf8() {}

    /** Where the first sign that is none begins; {@code to} if all are. */
    static int firstFlaw(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] >= 0) {
                at = ByteSearch.nextBeyondAscii(bytes, at, to);
            } else {
                int length = length(bytes, at, to);
                if (length == 0) {
                    return at;
                }
                at += length;
            }
        }
        return to;
    }

    /** How many bytes the sign has; 0 if it is none. */
    private static int length(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || to - at < length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
