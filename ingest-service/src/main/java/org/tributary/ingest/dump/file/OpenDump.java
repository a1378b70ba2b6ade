package org.tributary.ingest.dump.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A dump that is being read.
 *
 * @param xml the unpacked bytes
 * @param packedBytesRead how much of the file was read
 * @param packedBytesTotal how much there is; null where a server does not say
 * @param resources what to close
 */
public record OpenDump(
        InputStream xml,
        Fingerprint fingerprint,
        LongSupplier packedBytesRead,
        @Nullable Long packedBytesTotal,
        Closeable resources)
        implements Closeable {

    @Override
    public void close() throws IOException {
        try (resources) {
            xml.close();
        }
    }
}
