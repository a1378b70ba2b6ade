package org.tributary.event.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * Writes and reads one type of event as UTF-8 JSON in snake_case. Absent values are left out; unknown fields are
 * ignored, since real emitters send more than their schema says.
 *
 * @param <T> the event
 */
public final class EventCodec<T> {
    /** A page may hold 2 MiB of text and some wikis allow more; beyond this a record is refused. */
    private static final int TEXT_CHARACTERS_MAX = 64 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(TEXT_CHARACTERS_MAX)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new NullRules())
            .build();

    private final Class<T> type;

    public EventCodec(Class<T> type) {
        this.type = type;
    }

    /** The mapper behind every codec, for services that answer with the same JSON over HTTP. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public byte[] encode(T event) {
        try {
            return MAPPER.writerFor(type).writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this " + type.getSimpleName() + " cannot be written as JSON", e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws MalformedEventException if the bytes are not JSON, or a field is missing or wrong
     */
    public T decode(byte[] json) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonMappingException e) {
            throw new MalformedEventException(
                    type.getSimpleName() + ": " + path(e) + ": " + firstLine(e.getOriginalMessage()), e);
        } catch (JsonProcessingException e) {
            throw new MalformedEventException(
                    type.getSimpleName() + ": not JSON at byte "
                            + e.getLocation().getByteOffset(),
                    e);
        } catch (IOException e) {
            throw new MalformedEventException(type.getSimpleName() + ": cannot be read", e);
        }
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(reference ->
                        reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "the event" : path;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
