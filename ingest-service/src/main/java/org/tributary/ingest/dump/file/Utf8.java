package org.tributary.ingest.dump.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;

/** Turns an export that somebody saved in UTF-16 back into UTF-8, told by its byte order mark. */
final class Utf8 {
    private static final int MARK_BYTES = 2;

    private Utf8() {}

    static InputStream of(InputStream text) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(text, MARK_BYTES);
        byte[] mark = whole.readNBytes(MARK_BYTES);
        whole.unread(mark);
        boolean isBigEndian = mark.length == MARK_BYTES && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF;
        boolean isLittleEndian = mark.length == MARK_BYTES && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE;
        if (!isBigEndian && !isLittleEndian) {
            return whole;
        }
        return ReaderInputStream.builder()
                .setReader(new InputStreamReader(whole, StandardCharsets.UTF_16))
                .setCharset(StandardCharsets.UTF_8)
                .get();
    }
}
