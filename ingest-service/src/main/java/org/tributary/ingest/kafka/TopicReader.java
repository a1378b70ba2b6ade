package org.tributary.ingest.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.Topic;

/** Reads a topic from its beginning and for ever, on a thread of its own, through any absence of Kafka. */
final class TopicReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL_WAIT = Duration.ofMillis(500);
    private static final Duration RETRY_WAIT = Duration.ofSeconds(2);

    /** Takes each record; a null value says that the key was removed. */
    interface Sink {
        void take(String key, long offset, byte @Nullable [] value);
    }

    private final Topic topic;
    private final KafkaConnection connection;
    private final Sink sink;
    private final Runnable atEnd;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable KafkaConsumer<String, byte[]> reading;
    private boolean told;

    TopicReader(Topic topic, KafkaConnection connection, Sink sink, Runnable atEnd) {
        this.topic = topic;
        this.connection = connection;
        this.sink = sink;
        this.atEnd = atEnd;
        this.thread = Thread.ofVirtual().name("read-" + topic.topicName()).unstarted(this::readForEver);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        KafkaConsumer<String, byte[]> consumer = reading;
        if (consumer == null) {
            thread.interrupt();
        } else {
            consumer.wakeup();
        }
    }

    private void readForEver() {
        while (!closed) {
            try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(connection.forReadingWholeTopics())) {
                reading = consumer;
                read(consumer);
            } catch (InterruptException | WakeupException e) {
                Thread.interrupted();
            } catch (KafkaException e) {
                reading = null;
                tellOnce(String.valueOf(e.getMessage()));
                pause();
            } finally {
                reading = null;
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("the topic does not exist");
        }
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, next.getOrDefault(partition, 0L)));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean ended = false;
        while (!closed) {
            if (!ended && partitions.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L))) {
                ended = true;
                told = false;
                atEnd.run();
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL_WAIT)) {
                sink.take(record.key(), record.offset(), record.value());
                next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
        }
    }

    private void tellOnce(String reason) {
        if (!told) {
            LOG.warnf(
                    "TRIB-1004 %s cannot be read from Kafka at %s, trying on: %s",
                    topic.topicName(), connection.bootstrapServers(), reason);
            told = true;
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_WAIT);
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
