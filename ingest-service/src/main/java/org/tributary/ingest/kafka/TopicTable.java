package org.tributary.ingest.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.event.codec.Topic;

/**
 * A table kept on a compacted topic: the last value of each key, read whole when first asked and followed from then on.
 * What this process wrote it reads at once; what others wrote, a moment later.
 *
 * @param <V> the values
 */
public final class TopicTable<V> implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicTable.class);

    private final Topic topic;
    private final EventCodec<V> codec;
    private final RiverProducer producer;
    private final TopicReader reader;
    private final Map<String, Row<V>> rows = new ConcurrentSkipListMap<>();
    private final CountDownLatch read = new CountDownLatch(1);
    private final BiConsumer<String, Optional<V>> listener;
    private boolean started;

    public TopicTable(Topic topic, EventCodec<V> codec, KafkaConnection connection, RiverProducer producer) {
        this(topic, codec, connection, producer, (_, _) -> {});
    }

    /**
     * A table that also tells of each change.
     *
     * @param listener is told of key and value (empty when removed) from the reader's thread, in the topic's order per
     *     key; it must not block for long
     */
    public TopicTable(
            Topic topic,
            EventCodec<V> codec,
            KafkaConnection connection,
            RiverProducer producer,
            BiConsumer<String, Optional<V>> listener) {
        this.topic = topic;
        this.codec = codec;
        this.producer = producer;
        this.listener = listener;
        this.reader = new TopicReader(topic, connection, this::take, read::countDown);
    }

    /** Whether the topic has been read to its end once; starts reading it if nobody has. */
    public boolean isRead() {
        start();
        return read.getCount() == 0;
    }

    /**
     * The value of a key; waits until the topic has been read to its end once.
     *
     * @throws InterruptedException if interrupted while waiting
     */
    public Optional<V> find(String key) throws InterruptedException {
        awaitRead();
        Row<V> row = rows.get(key);
        return row == null ? Optional.empty() : Optional.ofNullable(row.value);
    }

    /**
     * Every value, ordered by key; waits as {@link #find(String)} does.
     *
     * @throws InterruptedException if interrupted while waiting
     */
    public List<V> all() throws InterruptedException {
        awaitRead();
        return rows.values().stream()
                .map(Row::value)
                .flatMap(value -> Optional.ofNullable(value).stream())
                .toList();
    }

    /**
     * Writes a value and returns when it is durable.
     *
     * @throws ExecutionException if Kafka refuses it for good
     * @throws InterruptedException if interrupted while waiting; it may or may not be written then
     */
    public void write(String key, V value) throws ExecutionException, InterruptedException {
        RecordMetadata written =
                producer.sendAndWait(new ProducerRecord<>(topic.topicName(), key, codec.encode(value)));
        put(key, new Row<>(written.offset(), value));
    }

    @Override
    public void close() {
        reader.close();
    }

    private void awaitRead() throws InterruptedException {
        start();
        read.await();
    }

    private synchronized void start() {
        if (!started) {
            started = true;
            reader.start();
        }
    }

    private void take(String key, long offset, byte @Nullable [] json) {
        try {
            V value = json == null ? null : codec.decode(json);
            put(key, new Row<>(offset, value));
            listener.accept(key, Optional.ofNullable(value));
        } catch (MalformedEventException e) {
            LOG.warnf(
                    "TRIB-1003 a record of %s at offset %d cannot be read and is left out: %s",
                    topic.topicName(), offset, e.getMessage());
        }
    }

    private void put(String key, Row<V> row) {
        rows.merge(key, row, (old, young) -> young.offset >= old.offset ? young : old);
    }

    /** A value and where it stands; without a value it was removed. */
    private record Row<V>(long offset, @Nullable V value) {}
}
