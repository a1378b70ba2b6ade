package org.tributary.article.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.tributary.event.codec.EventCodec;

/**
 * Long lists, one JSON object a line. Each object is written as it is read, so that neither memory nor the first byte
 * waits for the last.
 */
public final class Ndjson {
    public static final String TYPE = "application/x-ndjson";
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final long FLUSH_NANOS = 1_000_000_000;
    private static final JsonMapper JSON = EventCodec.mapper();

    private Ndjson() {}

    /** Whether who asks names this form before any other. */
    public static boolean isWanted(HttpHeaders headers) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return !accepted.isEmpty()
                && !accepted.getFirst().isWildcardType()
                && accepted.getFirst().isCompatible(MediaType.valueOf(TYPE));
    }

    /** An answer whose lines the source hands over, one call a line. */
    public static Response lines(Consumer<Consumer<Object>> source) {
        StreamingOutput output = stream -> {
            try (OutputStream buffered = new BufferedOutputStream(stream, BUFFER_BYTES)) {
                source.accept(value -> write(value, buffered));
            }
        };
        return Response.ok(output, TYPE).build();
    }

    /** The same, but whoever reads sees how it goes: what there is is sent on when a second has passed. */
    public static Response live(Consumer<Consumer<Object>> source) {
        StreamingOutput output = stream -> {
            try (OutputStream buffered = new BufferedOutputStream(stream, BUFFER_BYTES)) {
                long[] flushed = {System.nanoTime()};
                source.accept(value -> {
                    write(value, buffered);
                    if (System.nanoTime() - flushed[0] > FLUSH_NANOS) {
                        flush(buffered);
                        flushed[0] = System.nanoTime();
                    }
                });
            }
        };
        return Response.ok(output, TYPE).build();
    }

    private static void flush(OutputStream stream) {
        try {
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the reader went away", e);
        }
    }

    private static void write(Object value, OutputStream stream) {
        try {
            JSON.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(stream, value);
            stream.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the reader went away", e);
        }
    }
}
