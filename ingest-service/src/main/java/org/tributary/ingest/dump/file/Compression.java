package org.tributary.ingest.dump.file;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.UnusableDumpException;

/** How a file is packed, told by its first bytes whatever its name says. */
enum Compression {
    PLAIN,
    GZIP,
    BZIP2,
    ZSTD,
    SEVEN_ZIP;

    private static final int BUFFER_BYTES = 256 * 1024;
    private static final byte[] SEVEN_ZIP_MAGIC = {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C};
    private static final byte[] ZSTD_MAGIC = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
    private static final byte[] GZIP_MAGIC = {0x1F, (byte) 0x8B};
    private static final byte[] XZ_MAGIC = {(byte) 0xFD, '7', 'z', 'X', 'Z'};

    /**
     * Looks at the first bytes of a file.
     *
     * @throws UnusableDumpException if they are of nothing that can hold a dump
     */
    static Compression of(byte[] head) throws UnusableDumpException {
        if (startsWith(head, SEVEN_ZIP_MAGIC)) {
            return SEVEN_ZIP;
        }
        if (startsWith(head, ZSTD_MAGIC) || isSkippableZstdFrame(head)) {
            return ZSTD;
        }
        if (startsWith(head, GZIP_MAGIC)) {
            return GZIP;
        }
        if (startsWith(head, bytes("BZh")) && head.length > 3 && head[3] >= '1' && head[3] <= '9') {
            return BZIP2;
        }
        refuseOthers(head);
        return PLAIN;
    }

    /** The unpacked bytes of a stream; 7z is none. */
    InputStream unpack(InputStream packed, DumpLimits limits) throws IOException {
        return switch (this) {
            case PLAIN -> packed;
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(new BufferedInputStream(packed, BUFFER_BYTES))
                        .setDecompressConcatenated(true)
                        .get();
            case BZIP2 -> new BZip2CompressorInputStream(new BufferedInputStream(packed, BUFFER_BYTES), true);
            case ZSTD -> new ZstdInputStreamNoFinalizer(packed).setLongMax(limits.zstdWindowLogMax());
            case SEVEN_ZIP -> throw new IllegalStateException("7z is read from a file, not from a stream");
        };
    }

    private static void refuseOthers(byte[] head) throws UnusableDumpException {
        if (head.length == 0) {
            throw new UnusableDumpException("it is empty");
        }
        if (startsWith(head, bytes("PK\u0003\u0004"))) {
            throw new UnusableDumpException("it is a zip archive; unpack it, or use gz, bz2, 7z or zst");
        }
        if (startsWith(head, XZ_MAGIC)) {
            throw new UnusableDumpException("it is packed with xz; unpack it, or use gz, bz2, 7z or zst");
        }
        if (startsWith(head, bytes("%PDF"))) {
            throw new UnusableDumpException("it is a PDF");
        }
    }

    private static boolean isSkippableZstdFrame(byte[] head) {
        return head.length >= 4 && (head[0] & 0xF0) == 0x50 && head[1] == 0x2A && head[2] == 0x4D && head[3] == 0x18;
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
