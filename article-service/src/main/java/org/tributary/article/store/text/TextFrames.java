package org.tributary.article.store.text;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;

/** Compresses texts: alone as a frame, or against a base that is then needed to read them. */
final class TextFrames {
    private static final int FRAME_LEVEL = 9;
    private static final int DELTA_LEVEL = 3;

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
}
