package org.tributary.ingest.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Where Kafka is and how to get in: everything configured under {@code kafka.}, with what each kind of client adds. */
@Singleton
public final class KafkaConnection {
    private static final int RECONNECT_WAIT_MILLISECONDS_MAX = 5_000;

    private final Map<String, Object> settings;

    @Inject
    public KafkaConnection(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
    }

    /** The brokers' addresses, for messages. */
    public String bootstrapServers() {
        return String.valueOf(settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    }

    /** Settings of an admin client. */
    public Map<String, Object> forAdmin() {
        return common();
    }

    Map<String, Object> forProducer(KafkaLimits limits) {
        Map<String, Object> producer = common();
        producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        producer.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, limits.recordBytesMax());
        producer.put(ProducerConfig.BUFFER_MEMORY_CONFIG, limits.bufferBytesMax());
        producer.put(ProducerConfig.BATCH_SIZE_CONFIG, limits.batchBytes());
        producer.put(ProducerConfig.LINGER_MS_CONFIG, limits.linger().toMillis());
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) Integer.MAX_VALUE);
        return producer;
    }

    /** Settings of a consumer that belongs to no group. */
    public Map<String, Object> forReadingWholeTopics() {
        Map<String, Object> consumer = common();
        consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return consumer;
    }

    private Map<String, Object> common() {
        Map<String, Object> common = new HashMap<>(settings);
        common.remove(CommonClientConfigs.GROUP_ID_CONFIG);
        common.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_WAIT_MILLISECONDS_MAX);
        return common;
    }
}
