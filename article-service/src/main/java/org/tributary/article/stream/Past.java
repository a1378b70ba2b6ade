package org.tributary.article.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** A reader of one subscriber's own, from where it wants to begin towards what is published now. */
final class Past implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int RECORDS_MAX = 50;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /**
     * Offsets of one partition that cannot be delivered any more.
     *
     * @param toOffset the first one that can
     */
    record Gap(int partition, long fromOffset, long toOffset) {}

    Past(Consumers consumers, String topic) {
        this.consumer = consumers.open(RECORDS_MAX);
        this.partitions = Consumers.assign(consumer, topic);
    }

    /** The offset of each partition to begin with. A partition that an id does not name is read from its beginning. */
    Map<Integer, Long> offsets(Start start) {
        return switch (start) {
            case Start.Live live -> ends();
            case Start.Since since ->
                atTime(partitions.stream()
                        .collect(
                                HashMap::new,
                                (times, partition) ->
                                        times.put(partition, since.instant().toEpochMilli()),
                                Map::putAll));
            case Start.At at -> {
                Map<TopicPartition, Long> times = new HashMap<>();
                Map<Integer, Long> offsets = new HashMap<>();
                for (TopicPartition partition : partitions) {
                    Long time = at.id().timestamps().get(partition.partition());
                    if (time != null) {
                        times.put(partition, time);
                    }
                    offsets.put(partition.partition(), at.id().offsets().getOrDefault(partition.partition(), 0L));
                }
                offsets.putAll(times.isEmpty() ? Map.of() : atTime(times));
                yield offsets;
            }
        };
    }

    /** Moves offsets that nothing is kept for to the nearest that can be read, and tells which. */
    List<Gap> seek(Map<Integer, Long> offsets) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<Integer, Long> ends = ends();
        List<Gap> gaps = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            long wanted = offsets.getOrDefault(partition.partition(), 0L);
            long beginning = beginnings.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition.partition(), beginning);
            long possible = Math.min(Math.max(wanted, beginning), end);
            if (possible != wanted) {
                gaps.add(new Gap(partition.partition(), wanted, possible));
            }
            offsets.put(partition.partition(), possible);
            consumer.seek(partition, possible);
        }
        return gaps;
    }

    List<Entry> poll() {
        List<Entry> entries = new ArrayList<>();
        consumer.poll(POLL).forEach(kept -> entries.add(Entry.of(kept)));
        return entries;
    }

    private Map<Integer, Long> atTime(Map<TopicPartition, Long> times) {
        Map<Integer, Long> ends = ends();
        Map<Integer, Long> offsets = new HashMap<>();
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        times.keySet().forEach(partition -> {
            OffsetAndTimestamp at = found.get(partition);
            long end = ends.getOrDefault(partition.partition(), 0L);
            offsets.put(partition.partition(), at == null ? end : at.offset());
        });
        return offsets;
    }

    private Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new HashMap<>();
        consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
