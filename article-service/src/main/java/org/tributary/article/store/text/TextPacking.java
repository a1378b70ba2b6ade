package org.tributary.article.store.text;

import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.TextHash;
import org.tributary.article.store.Bytes;

/**
 * Chooses how each new text of a page is compressed. Texts are packed against the page's frame; once the deltas made
 * against it have together cost as much as a frame would, the next text becomes the new frame. A text that has little in
 * common with the frame (a blanking, a vandal's work) is packed alone and does not become the frame unless the next one
 * does not fit either.
 */
final class TextPacking implements AutoCloseable {
    /** A delta above this share of the text is compared with packing it alone. */
    private static final int SUSPECT_SHARE = 8;

    private static final int MISFITS_TO_TURN = 2;
    private static final long FRAME_BYTES_MIN = 512;

    /** Below this a base saves nothing. */
    private static final int TEXT_BYTES_MIN = 32;

    private @Nullable Frame frame;
    private TextFrames.@Nullable Base base;

    /**
     * The frame of a page.
     *
     * @param text unpacked
     * @param frameBytes what it takes packed
     * @param deltaBytes what the deltas against it take together
     * @param misfits how many texts in a row did not fit
     */
    record Frame(TextHash hash, Bytes text, long frameBytes, long deltaBytes, int misfits) {
        Frame charged(long bytes) {
            return new Frame(hash, text, frameBytes, deltaBytes + bytes, 0);
        }

        Frame missed() {
            return new Frame(hash, text, frameBytes, deltaBytes, misfits + 1);
        }
    }

    /**
     * A packed text.
     *
     * @param base what it needs to be read; null if nothing
     */
    record Packed(Bytes body, @Nullable TextHash base) {}

    private TextPacking(@Nullable Frame frame) {
        this.frame = frame;
    }

    static TextPacking of(@Nullable Frame frame) {
        return new TextPacking(frame);
    }

    @Nullable
    Frame frame() {
        return frame;
    }

    Packed pack(TextHash hash, byte[] text) {
        Frame held = frame;
        if (text.length < TEXT_BYTES_MIN) {
            return new Packed(new Bytes(TextFrames.alone(text)), null);
        }
        if (held == null) {
            return turn(hash, text, TextFrames.alone(text));
        }
        if (held.deltaBytes() > Math.max(held.frameBytes(), FRAME_BYTES_MIN) && fits(held, text)) {
            return turn(hash, text, TextFrames.alone(text));
        }
        byte[] delta = base(held).delta(text);
        if (delta.length <= text.length / SUSPECT_SHARE) {
            frame = held.charged(delta.length);
            return new Packed(new Bytes(delta), held.hash());
        }
        byte[] alone = TextFrames.alone(text);
        if (delta.length < alone.length - alone.length / 4) {
            frame = held.charged(delta.length);
            return new Packed(new Bytes(delta), held.hash());
        }
        if (held.misfits() + 1 >= MISFITS_TO_TURN && text.length > FRAME_BYTES_MIN) {
            return turn(hash, text, alone);
        }
        frame = held.missed();
        return new Packed(new Bytes(alone), null);
    }

    /** Whether a text is much like the frame, so that it would make a good frame itself. */
    private boolean fits(Frame held, byte[] text) {
        return base(held).delta(text).length <= text.length / SUSPECT_SHARE;
    }

    private Packed turn(TextHash hash, byte[] text, byte[] alone) {
        close();
        frame = new Frame(hash, new Bytes(text), alone.length, 0, 0);
        return new Packed(new Bytes(alone), null);
    }

    private TextFrames.Base base(Frame held) {
        TextFrames.Base prepared = base;
        if (prepared == null) {
            prepared = new TextFrames.Base(held.text().array());
            base = prepared;
        }
        return prepared;
    }

    @Override
    public void close() {
        TextFrames.Base prepared = base;
        base = null;
        if (prepared != null) {
            prepared.close();
        }
    }
}
