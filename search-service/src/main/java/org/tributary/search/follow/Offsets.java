package org.tributary.search.follow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.tributary.event.codec.Topic;
import org.tributary.search.index.IndexPosition;

/** Where in {@code tributary.article-change} a follower is, and where it wants to go. */
final class Offsets {
    private static final Logger LOG = Logger.getLogger(Offsets.class);
    private static final String TOPIC = Topic.ARTICLE_CHANGE.topicName();

    private final Consumer<byte[], byte[]> consumer;
    private final Duration wait;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private Map<TopicPartition, Long> aim = Map.of();
    private String topicId = "";

    Offsets(Consumer<byte[], byte[]> consumer, Duration wait) {
        this.consumer = consumer;
        this.wait = wait;
    }

    /** Starts where the index says, if it was read from this topic. */
    void begin(IndexPosition held, RiverTopic topic) {
        topicId = held.topicId() == null ? topic.id() : held.topicId();
        requireSame(topic);
        held.nextOffsets().forEach((partition, offset) -> next.put(new TopicPartition(TOPIC, partition), offset));
    }

    void requireSame(RiverTopic topic) {
        if (!topic.id().equals(topicId)) {
            throw new TopicReplacedException(TOPIC + " was made anew");
        }
    }

    /** Moves the consumer, whose partitions these are now, to where reading goes on. */
    void seek(List<TopicPartition> partitions) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, wait);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, wait);
        for (TopicPartition partition : partitions) {
            long beginning = beginnings.getOrDefault(partition, 0L);
            Long held = next.get(partition);
            if (held != null && held > ends.getOrDefault(partition, 0L)) {
                throw new TopicReplacedException(partition + " ends before " + held);
            }
            if (held != null && held < beginning) {
                LOG.warnf(
                        "TRIB-3004 records %d to %d of %s were removed before they were read: "
                                + "a change among them is missing until its article changes again",
                        held, beginning - 1, partition);
            }
            long from = held == null ? beginning : Math.max(held, beginning);
            next.put(partition, from);
            consumer.seek(partition, from);
        }
    }

    boolean lacksSomeOf(RiverTopic topic) {
        return !next.keySet().containsAll(topic.partitions());
    }

    boolean hasLostItsBeginning() {
        return next.values().stream().anyMatch(offset -> offset > 0);
    }

    ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        try {
            return consumer.poll(timeout);
        } catch (OffsetOutOfRangeException e) {
            seek(List.copyOf(partitions()));
            return ConsumerRecords.empty();
        }
    }

    /** Everything that was polled has been applied. */
    void note() {
        for (TopicPartition partition : new ArrayList<>(partitions())) {
            next.put(partition, consumer.position(partition, wait));
        }
    }

    IndexPosition position() {
        Map<Integer, Long> offsets = new TreeMap<>();
        next.forEach((partition, offset) -> offsets.put(partition.partition(), offset));
        return new IndexPosition(topicId, offsets);
    }

    void aimAtEnd() {
        aim = consumer.endOffsets(partitions(), wait);
    }

    boolean hasReachedAim() {
        return aim.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Records between here and the end. */
    long lag() {
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end :
                consumer.endOffsets(partitions(), wait).entrySet()) {
            lag += Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L));
        }
        return lag;
    }

    private Set<TopicPartition> partitions() {
        return next.keySet();
    }
}
