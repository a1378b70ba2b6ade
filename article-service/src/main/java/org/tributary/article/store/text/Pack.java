package org.tributary.article.store.text;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a page, one after another and compressed as one, so that whatever one of them shares with another is kept once,
 * wherever it stands. One of them, the head, comes first: it is compressed against the head of a parent pack, and the rest
 * against it. A text that was purged is null; its place stays free.
 */
final class Pack {
    private static final int GONE = -1;

    private final List<byte @Nullable []> texts;
    private final int headPlace;

    private Pack(List<byte @Nullable []> texts, int headPlace) {
        this.texts = Collections.unmodifiableList(texts);
        this.headPlace = headPlace;
    }

    /** A new pack; its head is a text of middling length, which is neither a blanking nor a flood. */
    static Pack of(List<byte[]> texts) {
        return new Pack(new ArrayList<>(texts), middling(new ArrayList<>(texts)));
    }

    private static int middling(List<byte @Nullable []> texts) {
        List<Integer> places = IntStream.range(0, texts.size())
                .filter(place -> texts.get(place) != null)
                .boxed()
                .sorted(Comparator.comparingInt(place -> length(texts.get(place))))
                .toList();
        return places.isEmpty() ? 0 : places.get(places.size() / 2);
    }

    private static int length(byte @Nullable [] text) {
        return text == null ? 0 : text.length;
    }

    /**
     * Unpacks.
     *
     * @param parentHead empty if the head stands alone
     * @throws RuntimeException if that is not what was packed
     */
    static Pack read(byte[] parentHead, PackRow packed) {
        Unpacked unpacked = Unpacked.of(parentHead, packed).whole();
        List<byte @Nullable []> texts = new ArrayList<>();
        for (int place = 0; place < unpacked.size(); place++) {
            texts.add(unpacked.text(place));
        }
        return new Pack(texts, packed.headPlace());
    }

    /** Unpacks nothing but the head. */
    static byte[] head(byte[] parentHead, PackRow packed) {
        int length = ByteBuffer.wrap(packed.bytes()).getInt(packed.headPlace() * Integer.BYTES);
        return TextFrames.settled(packed.isChild() ? parentHead : new byte[0], packed.head(), Math.max(0, length));
    }

    /**
     * Packs.
     *
     * @param parentHead empty if there is no parent; it is not used where it does not help
     */
    PackRow packed(byte[] parentHead) {
        byte[] head = head();
        PackRow bare = new PackRow(false, headPlace, lengths(), new byte[0], TextFrames.settled(head, rest()));
        return bare.behind(parentHead, head);
    }

    byte[] head() {
        byte[] head = texts.isEmpty() ? null : texts.get(headPlace);
        return head == null ? new byte[0] : head;
    }

    private byte[] lengths() {
        ByteBuffer lengths = ByteBuffer.allocate(texts.size() * Integer.BYTES);
        texts.forEach(text -> lengths.putInt(text == null ? GONE : text.length));
        return lengths.array();
    }

    private byte[] rest() {
        ByteBuffer rest = ByteBuffer.allocate(Math.toIntExact(bytes() - head().length));
        for (int place = 0; place < texts.size(); place++) {
            byte[] text = texts.get(place);
            if (text != null && place != headPlace) {
                rest.put(text);
            }
        }
        return rest.array();
    }

    /** How many places it has, free ones included. */
    int size() {
        return texts.size();
    }

    /** What all its texts take unpacked. */
    long bytes() {
        return texts.stream().mapToLong(Pack::length).sum();
    }

    boolean isEmpty() {
        return texts.stream().allMatch(text -> text == null);
    }

    Pack with(List<byte[]> more) {
        List<byte @Nullable []> all = new ArrayList<>(texts);
        all.addAll(more);
        return new Pack(all, headPlace);
    }

    Pack without(int place) {
        List<byte @Nullable []> left = new ArrayList<>(texts);
        left.set(place, null);
        return new Pack(left, place == headPlace ? middling(left) : headPlace);
    }
}
