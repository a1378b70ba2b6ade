package org.tributary.search.follow;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.event.codec.Topic;
import org.tributary.event.wiki.Wiki;
import org.tributary.search.index.SearchIndex;

/** Reads from {@code tributary.wiki} which language each wiki is in. The topic is small and is read whole each time. */
record Languages(SearchIndex index) {
    private static final Logger LOG = Logger.getLogger(Languages.class);
    private static final EventCodec<Wiki> CODEC = new EventCodec<>(Wiki.class);
    private static final String TOPIC = Topic.WIKI.topicName();

    static boolean isAbout(ConsumerRecord<byte[], byte[]> record) {
        return record.topic().equals(TOPIC);
    }

    /** Reads the topic to its present end, so that articles are not analysed for a language that is known by then. */
    void readAll(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Duration wait) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, wait);
        long deadline = System.nanoTime() + wait.toNanos();
        while (System.nanoTime() < deadline && !isAt(consumer, partitions, ends, wait)) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::learn);
        }
    }

    void learn(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            Wiki wiki = CODEC.decode(record.value());
            index.learn(wiki.wikiId(), wiki.language());
        } catch (MalformedEventException e) {
            LOG.warnf(
                    "TRIB-3007 a record of %s is not understood and left out: partition %d, offset %d: %s",
                    TOPIC, record.partition(), record.offset(), e.getMessage());
        }
    }

    private static boolean isAt(
            Consumer<byte[], byte[]> consumer,
            Collection<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            Duration wait) {
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition, wait) >= ends.getOrDefault(partition, 0L));
    }
}
