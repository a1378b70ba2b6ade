package org.tributary.ingest.kafka;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.Topic;
import org.tributary.servers.EmbeddedKafka;
import org.tributary.servers.FreePort;

/** A broker that a test starts, stops and starts again on the same port. */
public final class BrokerForTests implements AutoCloseable {
    private final Path folder;
    private final int port = FreePort.find();
    private @Nullable EmbeddedKafka broker;

    public BrokerForTests(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    public void start() throws IOException {
        broker = EmbeddedKafka.start(folder, port, System.getProperty("java.class.path"));
    }

    public void stop() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    public KafkaConnection connection() {
        return new KafkaConnection(Map.of("bootstrap.servers", "127.0.0.1:" + port));
    }

    public RiverProducer producer(Map<String, String> limits) {
        return new RiverProducer(connection(), KafkaLimitsForTests.with(limits), new SimpleMeterRegistry());
    }

    /** Everything a topic holds now, partition by partition. */
    public List<ConsumerRecord<String, byte[]>> records(Topic topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                connection().forReadingWholeTopics(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    @Override
    public void close() {
        stop();
    }
}
