package org.tributary.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.page.PageChange;
import org.tributary.ingest.kafka.BrokerForTests;
import org.tributary.ingest.kafka.RiverProducer;

/** What is handed over becomes durable, in order, through any absence of Kafka. */
final class KafkaPageChangeSinkIT {
    private static final Map<String, String> AS_THEY_ARE = Map.of();

    @TempDir
    static Path folder;

    static BrokerForTests broker;

    @BeforeAll
    static void start() throws Exception {
        broker = new BrokerForTests(folder);
        broker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void a_change_becomes_a_record_keyed_by_page_with_the_attributes_of_an_event() {
        PageChange change = ChangesForTests.change(11, 1, "text");

        try (Sending sending = new Sending(AS_THEY_ARE)) {
            assertThat(sending.sink.publish(change)).isTrue();
            sending.sink.flush();
        }

        ConsumerRecord<String, byte[]> record = ofPage(11).getFirst();
        assertThat(new EventCodec<>(PageChange.class).decode(record.value())).isEqualTo(change);
        assertThat(header(record, "ce_id")).isEqualTo(change.meta().id());
        assertThat(header(record, "ce_type")).isEqualTo("tributary.page-change.restate");
        assertThat(header(record, "ce_source")).isEqualTo("/wikis/testwiki");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_time")).isEqualTo("2020-01-02T03:04:05Z");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
    }

    @Test
    void a_change_above_the_limit_goes_into_quarantine_and_the_rest_goes_on() {
        PageChange large = ChangesForTests.change(12, 1, "x".repeat(11 * 1024 * 1024));
        PageChange large_but_allowed = ChangesForTests.change(12, 2, "\u0001".repeat(1024 * 1024));

        try (Sending sending = new Sending(AS_THEY_ARE)) {
            assertThat(sending.sink.publish(large)).isFalse();
            assertThat(sending.sink.publish(large_but_allowed)).isTrue();
            sending.sink.flush();
        }

        assertThat(ofPage(12)).hasSize(1);
        assertThat(broker.records(Topic.PAGE_CHANGE_QUARANTINE))
                .anySatisfy(record -> assertThat(new String(record.value(), UTF_8))
                        .contains("\"reason\":\"record_too_large\"", "\"page_id\":\"12\"", "\"rev_id\":\"1\""));
    }

    @Test
    void a_record_that_only_kafka_finds_too_large_goes_into_quarantine_too() {
        Map<String, String> wide = Map.of("tributary.ingest.kafka.record-bytes-max", "33554432");
        PageChange incompressible = ChangesForTests.change(14, 1, RandomText.of(14 * 1024 * 1024));

        try (Sending sending = new Sending(wide)) {
            assertThat(sending.sink.publish(incompressible)).isTrue();
            sending.sink.publish(ChangesForTests.change(14, 2, "small"));
            sending.sink.flush();
        }

        assertThat(ofPage(14)).hasSize(1);
        assertThat(broker.records(Topic.PAGE_CHANGE_QUARANTINE))
                .anySatisfy(record -> assertThat(new String(record.value(), UTF_8))
                        .contains("\"page_id\":\"14\"", "\"rev_id\":\"1\""));
    }

    @Test
    void everything_arrives_in_order_though_kafka_goes_away_in_between() throws Exception {
        Map<String, String> tight = Map.of(
                "tributary.ingest.kafka.buffer-bytes-max", "2097152",
                "tributary.ingest.kafka.silence-before-warning", "1s");
        int count = 400;
        String text = RandomText.of(16 * 1024);

        try (Sending sending = new Sending(tight)) {
            Thread feed = Thread.ofVirtual().start(() -> {
                for (int i = 1; i <= count; i++) {
                    sending.sink.publish(ChangesForTests.change(13, i, text));
                    if (i == 50) {
                        sending.sink.flush();
                        broker.stop();
                    }
                }
                sending.sink.flush();
            });
            await().atMost(Duration.ofSeconds(60)).until(sending.producer::isWaiting);
            broker.start();
            assertThat(feed.join(Duration.ofSeconds(60))).isTrue();
        }

        assertThat(ofPage(13))
                .extracting(KafkaPageChangeSinkIT::revisionId)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
    }

    @Test
    void a_thread_that_waits_for_kafka_can_be_interrupted() {
        RiverProducer nowhere = new BrokerForTests(folder.resolve("nowhere")).producer(AS_THEY_ARE);
        PageChangeSink sink = ChangesForTests.sink(nowhere, AS_THEY_ARE);
        try (nowhere) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> sink.publish(ChangesForTests.change(1, 1, "text")))
                    .isInstanceOf(PublishingException.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> ofPage(long pageId) {
        return broker.records(Topic.PAGE_CHANGE).stream()
                .filter(record -> record.key().equals("testwiki:" + pageId))
                .toList();
    }

    private static long revisionId(ConsumerRecord<String, byte[]> record) {
        PageChange change = new EventCodec<>(PageChange.class).decode(record.value());
        return Objects.requireNonNull(change.revision()).revId().value();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** A producer with its sink. */
    private static final class Sending implements AutoCloseable {
        final RiverProducer producer;
        final PageChangeSink sink;

        Sending(Map<String, String> limits) {
            producer = broker.producer(limits);
            sink = ChangesForTests.sink(producer, limits);
        }

        @Override
        public void close() {
            producer.close();
        }
    }
}
