package org.tributary.article.store.text;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Compresses texts: alone as a frame, against a base that is then needed to read them, or many after one another. */
final class TextFrames {
    private static final int FRAME_LEVEL = 9;
    private static final int DELTA_LEVEL = 3;

    /** So far back, as a power of two, a repetition is found; a pack and its head lie within it. */
    private static final int WINDOW_LOG = 27;

    private TextFrames() {}

    static byte[] alone(byte[] text) {
        return Zstd.compress(text, FRAME_LEVEL);
    }

    static byte[] alone(byte[] body, long textBytes) {
        return textBytes == 0 ? new byte[0] : Zstd.decompress(body, Math.toIntExact(textBytes));
    }

    /** A text that many others are compressed against; holds memory outside the heap until it is closed. */
    static final class Base implements AutoCloseable {
        private final ZstdDictCompress prepared;

        Base(byte[] text) {
            this.prepared = new ZstdDictCompress(text, DELTA_LEVEL);
        }

        byte[] delta(byte[] text) {
            return Zstd.compress(text, prepared);
        }

        @Override
        public void close() {
            prepared.close();
        }
    }

    static byte[] against(byte[] base, byte[] body, long textBytes) {
        try (ZstdDictDecompress prepared = new ZstdDictDecompress(base)) {
            return Zstd.decompress(body, prepared, Math.toIntExact(textBytes));
        }
    }

    /** One text or many in a row, behind a text that reading them needs; an empty one is none. */
    static byte[] settled(byte[] before, byte[] texts) {
        if (texts.length == 0) {
            return new byte[0];
        }
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(FRAME_LEVEL).setLong(WINDOW_LOG).setContentSize(true);
            if (before.length > 0) {
                context.loadDict(before);
            }
            return context.compress(texts);
        }
    }

    static byte[] settled(byte[] before, byte[] body, int textsBytes) {
        if (textsBytes == 0) {
            return new byte[0];
        }
        try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
            if (before.length > 0) {
                context.loadDict(before);
            }
            return context.decompress(body, textsBytes);
        }
    }

    /**
     * The first bytes of what {@link #settled(byte[], byte[], int)} would unpack.
     *
     * @throws IllegalArgumentException if that is not what was compressed, as far as it was looked at
     */
    static byte[] beginning(byte[] before, byte[] body, int wantedBytes, int textsBytes) {
        if (wantedBytes > textsBytes / 4 * 3) {
            return settled(before, body, textsBytes);
        }
        try (ZstdInputStreamNoFinalizer stream = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(body))) {
            stream.setLongMax(WINDOW_LOG);
            if (before.length > 0) {
                stream.setDict(before);
            }
            byte[] beginning = stream.readNBytes(wantedBytes);
            if (beginning.length < wantedBytes) {
                throw new IllegalArgumentException("a pack is shorter than its texts");
            }
            return beginning;
        } catch (IOException e) {
            throw new IllegalArgumentException("a pack cannot be unpacked", e);
        }
    }
}
