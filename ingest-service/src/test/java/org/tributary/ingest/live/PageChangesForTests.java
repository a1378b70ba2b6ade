package org.tributary.ingest.live;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.page.PageChange;

/** Everything on {@code tributary.page-change} from its beginning, as an outsider reads it. */
final class PageChangesForTests implements AutoCloseable {
    private final EventCodec<PageChange> codec = new EventCodec<>(PageChange.class);
    private final List<PageChange> changes = new CopyOnWriteArrayList<>();
    private final Thread reading;
    private volatile boolean stopping;

    PageChangesForTests(Map<String, Object> kafka) {
        this.reading = Thread.ofVirtual().start(() -> read(kafka));
    }

    List<PageChange> all() {
        return List.copyOf(changes);
    }

    <C extends PageChange> List<C> of(Class<C> type) {
        return changes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Waits until the topic holds a change of this kind. */
    <C extends PageChange> C awaitOne(Class<C> type, Predicate<C> which, Duration patience) {
        return await().atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> of(type).stream().filter(which).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        stopping = true;
        try {
            reading.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove("group.id");
        settings.put("max.partition.fetch.bytes", Topic.RECORD_BYTES_MAX);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.PAGE_CHANGE.topicName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!stopping) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(100))) {
                    changes.add(codec.decode(each.value()));
                }
            }
        }
    }
}
