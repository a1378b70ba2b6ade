package org.tributary.ingest.dump.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Packs text as dumps are packed. */
public enum PackedForTests {
    PLAIN,
    GZIP,
    BZIP2,
    ZSTD,
    SEVEN_ZIP;

    /** Packs halves apart where the format allows it, as multistream dumps are. */
    public void pack(String text, Path file) throws IOException {
        if (this == SEVEN_ZIP) {
            try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName("dump.xml");
                archive.putArchiveEntry(entry);
                archive.write(text.getBytes(UTF_8));
                archive.closeArchiveEntry();
            }
            return;
        }
        int half = text.length() / 2;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(stream(text.substring(0, half)));
        packed.writeBytes(stream(text.substring(half)));
        Files.write(file, packed.toByteArray());
    }

    private byte[] stream(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out =
                switch (this) {
                    case PLAIN, SEVEN_ZIP -> packed;
                    case GZIP -> new GZIPOutputStream(packed);
                    case BZIP2 -> new BZip2CompressorOutputStream(packed);
                    case ZSTD -> new ZstdOutputStreamNoFinalizer(packed).setLong(27);
                }) {
            out.write(text.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }
}
