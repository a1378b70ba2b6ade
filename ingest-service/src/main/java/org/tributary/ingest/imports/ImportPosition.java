package org.tributary.ingest.imports;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.ingest.dump.file.Fingerprint;

/**
 * How far a dump was read: valid only for the very same file.
 *
 * @param file its fingerprint; null before it was opened
 * @param page ordinal of the page last begun, the first being 1
 * @param revision how many revisions of the file have been read, flawed ones included
 * @param quarantined how many went into quarantine, by reason
 */
record ImportPosition(@Nullable Fingerprint file, long page, long revision, Map<String, Long> quarantined) {
    static final ImportPosition START = new ImportPosition(null, 0, 0, Map.of());

    private static final EventCodec<ImportPosition> CODEC = new EventCodec<>(ImportPosition.class);

    ImportPosition {
        quarantined = Collections.unmodifiableMap(new TreeMap<>(quarantined));
    }

    /** As a checkpoint keeps it. */
    String encode() {
        return new String(CODEC.encode(this), StandardCharsets.UTF_8);
    }

    /** Reads what {@link #encode()} wrote; the start if it cannot be understood, since reading again does no harm. */
    static ImportPosition decode(String position) {
        try {
            return CODEC.decode(position.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedEventException e) {
            return START;
        }
    }
}
