package org.tributary.search.follow;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.Topic;

/**
 * Where article changes go that cannot be understood: as they came, with the reason and where they were. Every replica
 * puts its own copy there, since every replica reads everything; the place a copy names says which are the same.
 */
final class Quarantine implements AutoCloseable {
    static final String REASON = "quarantine-reason";
    static final String ORIGIN = "quarantine-origin";

    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    /** A quarantine that opens its producer when it is first needed, which is hardly ever. */
    Quarantine(Map<String, Object> kafka) {
        this.settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.RECORD_BYTES_MAX);
    }

    /**
     * Returns when the record is durable there.
     *
     * @throws KafkaException if it is not: the caller reads on from its last commit
     */
    void put(ConsumerRecord<byte[], byte[]> refused, String reason) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topic.ARTICLE_CHANGE_QUARANTINE.topicName(), null, refused.key(), refused.value(), refused.headers());
        record.headers().add(REASON, bytes(reason)).add(ORIGIN, bytes(origin(refused)));
        try {
            opened().send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("a record could not be put into quarantine: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Where a record was, in one word. */
    static String origin(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
    }

    private KafkaProducer<byte[], byte[]> opened() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
