package org.tributary.article.store.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts of a pack as they come out of it, one behind another, from which single ones are taken. */
final class Unpacked {
    private final int headPlace;
    private final byte[] head;
    private final byte[] rest;

    /** Of each text; negative once it was purged. */
    private final int[] bytes;

    private Unpacked(int headPlace, byte[] head, byte[] rest, int[] bytes) {
        this.headPlace = headPlace;
        this.head = head;
        this.rest = rest;
        this.bytes = bytes;
    }

    static Unpacked of(byte[] parentHead, PackRow packed) {
        byte[] head = Pack.head(parentHead, packed);
        int[] bytes = new int[packed.bytes().length / Integer.BYTES];
        ByteBuffer.wrap(packed.bytes()).asIntBuffer().get(bytes);
        int sum = 0;
        for (int place = 0; place < bytes.length; place++) {
            sum += place == packed.headPlace() ? 0 : Math.max(0, bytes[place]);
        }
        return new Unpacked(packed.headPlace(), head, TextFrames.settled(head, packed.body(), sum), bytes);
    }

    int size() {
        return bytes.length;
    }

    /** The text at a place; null if it was purged, or if there is no such place. */
    byte @Nullable [] text(int place) {
        if (place >= bytes.length || bytes[place] < 0) {
            return null;
        }
        if (place == headPlace) {
            return head;
        }
        int from = 0;
        for (int before = 0; before < place; before++) {
            from += before == headPlace ? 0 : Math.max(0, bytes[before]);
        }
        return Arrays.copyOfRange(rest, from, from + bytes[place]);
    }
}
