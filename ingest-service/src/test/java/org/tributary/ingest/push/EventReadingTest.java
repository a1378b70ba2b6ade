package org.tributary.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.ingest.push.sse.EventReading;
import org.tributary.ingest.push.sse.ServerSentEvent;

/** Whole events come out of bytes that were cut anywhere, and nothing else does. */
final class EventReadingTest {
    private static final int BYTES_MAX = 100_000;

    private final List<ServerSentEvent> events = new ArrayList<>();
    private final AtomicInteger tooLarge = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"sse-offsets.txt", "sse-timestamps.txt"})
    void every_recorded_event_is_read_with_its_id_however_its_bytes_come(String name) throws Exception {
        List<RecordedEvents.Recorded> recorded = RecordedEvents.stream(name);
        byte[] bytes = RecordedEvents.text(name).getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 20; seed++) {
            events.clear();
            Random random = new Random(seed);
            EventReading reading = reading(BYTES_MAX);
            for (int start = 0; start < bytes.length; ) {
                int length = Math.min(1 + random.nextInt(3000), bytes.length - start);
                reading.read(ByteBuffer.wrap(bytes, start, length));
                start += length;
            }

            assertThat(events).as("seed %d", seed).hasSameSizeAs(recorded);
            assertThat(events)
                    .extracting(ServerSentEvent::id)
                    .containsExactlyElementsOf(
                            recorded.stream().map(RecordedEvents.Recorded::id).toList());
            assertThat(events)
                    .extracting(ServerSentEvent::data)
                    .containsExactlyElementsOf(
                            recorded.stream().map(RecordedEvents.Recorded::data).toList());
        }
    }

    @Test
    void a_character_that_is_cut_comes_out_whole() {
        byte[] bytes = lines("data: ß…\uD83C\uDF0A||");
        EventReading reading = reading(BYTES_MAX);
        for (byte each : bytes) {
            reading.read(ByteBuffer.wrap(new byte[] {each}));
        }

        assertThat(events).extracting(ServerSentEvent::data).containsExactly("ß…\uD83C\uDF0A");
    }

    @Test
    void every_end_of_line_and_every_field_of_the_standard_is_understood() {
        read("\uFEFF:ok^|^|id: 1^data: a^data:b^^event: error^|data^|data:  c^|unknown: x^|^|retry: 2500|id|data: d||");

        assertThat(events)
                .containsExactly(
                        new ServerSentEvent("message", "1", "a\nb"),
                        new ServerSentEvent("error", "1", "\n c"),
                        new ServerSentEvent("message", "", "d"));
    }

    @Test
    void half_an_event_is_none() {
        read("id: 1|data: whole||id: 2|data: {half}|");

        assertThat(events).containsExactly(new ServerSentEvent("message", "1", "whole"));
    }

    @Test
    void what_is_too_large_is_left_out_and_told_and_the_rest_goes_on() {
        EventReading reading = reading(50);
        String longLine = "x".repeat(100);
        String manyLines = "data: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|".repeat(3);
        read(reading, "data: " + longLine + "|id: 1||" + manyLines + "|id: 3|data: small||");

        assertThat(tooLarge).hasValue(2);
        assertThat(events).containsExactly(new ServerSentEvent("message", "3", "small"));
    }

    @Test
    void the_stream_says_how_long_to_stay_away() {
        EventReading reading = reading(BYTES_MAX);
        read(reading, "retry: 2500|retry: soon||");

        assertThat(reading.retry()).contains(Duration.ofMillis(2500));
    }

    private void read(String text) {
        read(reading(BYTES_MAX), text);
    }

    private static void read(EventReading reading, String text) {
        reading.read(ByteBuffer.wrap(lines(text)));
    }

    /** Bytes of a text in which {@code |} stands for a line feed and {@code ^} for a carriage return. */
    private static byte[] lines(String text) {
        return text.replace('|', '\n').replace('^', '\r').getBytes(StandardCharsets.UTF_8);
    }

    private EventReading reading(int bytesMax) {
        return new EventReading(bytesMax, null, events::add, tooLarge::incrementAndGet);
    }
}
