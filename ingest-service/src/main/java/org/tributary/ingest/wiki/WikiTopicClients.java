package org.tributary.ingest.wiki;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tributary.event.codec.Topic;

/** Opens the Kafka clients with which {@code tributary.wiki} is read, shared and written. */
@Singleton
final class WikiTopicClients {
    static final String TOPIC = Topic.WIKI.topicName();

    private final Map<String, Object> kafka;
    private final WikiConfig config;

    WikiTopicClients(@Identifier("default-kafka-broker") Map<String, Object> kafka, WikiConfig config) {
        this.kafka = kafka;
        this.config = config;
    }

    /** A reader of every partition, in no group. */
    KafkaConsumer<String, byte[]> openReader() {
        return new KafkaConsumer<>(reading(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A member of the group that shares the partitions. It commits nothing: whoever is assigned reads all anew. */
    KafkaConsumer<String, byte[]> openMember() {
        Map<String, Object> settings = reading();
        int sessionMilliseconds = Math.toIntExact(config.sessionTimeout().toMillis());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, sessionMilliseconds);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, sessionMilliseconds / 4);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    KafkaProducer<String, byte[]> openWriter() {
        Map<String, Object> settings = new HashMap<>(kafka);
        int waitMilliseconds = Math.toIntExact(config.kafkaWait().toMillis());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.RECORD_BYTES_MAX);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, waitMilliseconds);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, waitMilliseconds / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, waitMilliseconds);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> reading() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topic.RECORD_BYTES_MAX);
        return settings;
    }
}
