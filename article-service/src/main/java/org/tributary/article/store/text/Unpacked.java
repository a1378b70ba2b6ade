package org.tributary.article.store.text;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a pack as they come out of it, one behind another, from which single ones are taken. The first one asked for
 * is unpacked with no more than what lies before it; with the next one it is the whole pack. Not for several threads.
 */
final class Unpacked {
    private final PackRow packed;
    private final byte[] head;

    /** Of each text; negative once it was purged. */
    private final int[] bytes;

    /** As much of all texts but the head as was wanted so far. */
    private byte[] rest = {};

    private Unpacked(PackRow packed, byte[] head, int[] bytes) {
        this.packed = packed;
        this.head = head;
        this.bytes = bytes;
    }

    static Unpacked of(byte[] parentHead, PackRow packed) {
        int[] bytes = new int[packed.bytes().length / Integer.BYTES];
        ByteBuffer.wrap(packed.bytes()).asIntBuffer().get(bytes);
        return new Unpacked(packed, Pack.head(parentHead, packed), bytes);
    }

    /** Unpacks everything, for those who want all texts. */
    Unpacked whole() {
        rest = TextFrames.settled(head, packed.body(), before(bytes.length));
        return this;
    }

    int size() {
        return bytes.length;
    }

    /** The text at a place; null if it was purged, or if there is no such place. */
    byte @Nullable [] text(int place) {
        if (place >= bytes.length || bytes[place] < 0) {
            return null;
        }
        if (place == packed.headPlace()) {
            return head;
        }
        int from = before(place);
        int to = from + bytes[place];
        if (to > rest.length && rest.length == 0) {
            rest = TextFrames.beginning(head, packed.body(), to, before(bytes.length));
        } else if (to > rest.length) {
            whole();
        }
        return Arrays.copyOfRange(rest, from, to);
    }

    private int before(int place) {
        int sum = 0;
        for (int before = 0; before < place; before++) {
            sum += before == packed.headPlace() ? 0 : Math.max(0, bytes[before]);
        }
        return sum;
    }
}
