package org.tributary.article.store;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.HeldRevision;
import org.tributary.article.decide.HeldText;
import org.tributary.event.identity.Sha1;
import org.tributary.event.page.Slot;

/**
 * Which columns of a row of {@code revision} are null because they say what others do, as bits. A bit once given never
 * means anything else.
 */
record Implied(int bits) {
    static final int SIZE = 1;
    static final int SLOT_SIZE = 2;
    static final int SLOT_SHA1 = 4;
    static final int SLOT_ORIGIN = 8;
    static final int SLOT_FORMAT = 16;

    static final String MODEL = "wikitext";
    static final String FORMAT = "text/x-wiki";

    private static final int SHA1_BYTES = 20;
    private static final int SHA1_DIGITS = 31;

    static Implied of(HeldRevision held) {
        Slot main = held.revision().mainSlot();
        HeldText text = held.texts().get(Slot.MAIN);
        Long bytes = text == null ? null : text.sizeBytes();
        int bits = bit(SIZE, bytes, held.revision().revSize());
        if (main != null) {
            bits |= bit(SLOT_SIZE, bytes, main.contentSize());
            bits |= bit(SLOT_SHA1, held.revision().revSha1(), main.contentSha1());
            bits |= bit(SLOT_ORIGIN, held.id(), main.originRevId());
            bits |= MODEL.equals(main.contentModel()) ? bit(SLOT_FORMAT, FORMAT, main.contentFormat()) : 0;
        }
        return new Implied(bits);
    }

    private static int bit(int bit, @Nullable Object one, @Nullable Object other) {
        return one != null && one.equals(other) ? bit : 0;
    }

    boolean has(int bit) {
        return (bits & bit) != 0;
    }

    /** What is written in a column: nothing where it is implied. */
    <T> @Nullable T written(int bit, @Nullable T value) {
        return has(bit) ? null : value;
    }

    /** What a column says: what was written there, or what implies it. */
    <T> @Nullable T said(int bit, @Nullable T written, @Nullable T implying) {
        return has(bit) ? Objects.requireNonNull(implying, "what implies a column") : written;
    }

    /** A SHA-1 as 20 bytes; 31 digits in base 36 can also be a little more than fits in there, and then are 21. */
    static byte @Nullable [] bytes(@Nullable Sha1 sha1) {
        if (sha1 == null) {
            return null;
        }
        byte[] number = new BigInteger(sha1.value(), Character.MAX_RADIX).toByteArray();
        int from = number[0] == 0 ? 1 : 0;
        int length = number.length - from;
        byte[] bytes = new byte[Math.max(SHA1_BYTES, length)];
        System.arraycopy(number, from, bytes, bytes.length - length, length);
        return bytes;
    }

    static @Nullable Sha1 sha1(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        String digits = new BigInteger(1, bytes).toString(Character.MAX_RADIX);
        return new Sha1("0".repeat(SHA1_DIGITS - digits.length()) + digits);
    }
}
