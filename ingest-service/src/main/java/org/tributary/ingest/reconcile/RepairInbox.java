package org.tributary.ingest.reconcile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.WikiId;
import org.tributary.event.repair.RepairRequest;
import org.tributary.ingest.kafka.KafkaConnection;

/**
 * The requests of one wiki. Whoever follows a wiki reads all requests from where the wiki's checkpoint says and leaves
 * those of other wikis alone, so that requests move with the wiki from replica to replica and none is answered by two.
 */
public final class RepairInbox implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RepairInbox.class);
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final int RECORDS_MAX = 50;

    private final WikiId wikiId;
    private final KafkaConnection connection;
    private @Nullable KafkaConsumer<String, byte[]> consumer;

    public RepairInbox(WikiId wikiId, KafkaConnection connection) {
        this.wikiId = wikiId;
        this.connection = connection;
    }

    /**
     * Some requests in their order.
     *
     * @param next partition to the offset after all that was read
     */
    record Received(List<RepairRequest> requests, Map<Integer, Long> next) {}

    /** The next few requests, perhaps none. */
    Received read(Map<Integer, Long> from) {
        try {
            KafkaConsumer<String, byte[]> open = opened(from);
            List<RepairRequest> requests = new ArrayList<>();
            Map<Integer, Long> next = new HashMap<>(from);
            for (ConsumerRecord<String, byte[]> record : open.poll(WAIT)) {
                next.put(record.partition(), record.offset() + 1);
                String key = record.key();
                boolean isOurs = key.equals(wikiId.value()) || key.startsWith(wikiId.value() + ":");
                if (isOurs && record.value() != null) {
                    decode(record, requests);
                }
            }
            return new Received(requests, next);
        } catch (InterruptException e) {
            throw cancelled(e);
        }
    }

    private KafkaConsumer<String, byte[]> opened(Map<Integer, Long> from) {
        KafkaConsumer<String, byte[]> open = consumer;
        if (open != null) {
            return open;
        }
        Map<String, Object> settings = new HashMap<>(connection.forReadingWholeTopics());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_MAX);
        open = new KafkaConsumer<>(settings);
        List<TopicPartition> partitions = open.partitionsFor(Topic.REPAIR_REQUEST.topicName()).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        open.assign(partitions);
        for (TopicPartition partition : partitions) {
            open.seek(partition, from.getOrDefault(partition.partition(), 0L));
        }
        consumer = open;
        return open;
    }

    private static void decode(ConsumerRecord<String, byte[]> record, List<RepairRequest> requests) {
        try {
            requests.add(new EventCodec<>(RepairRequest.class).decode(record.value()));
        } catch (MalformedEventException e) {
            LOG.warnf(
                    "TRIB-1350 the request at offset %d of partition %d of %s cannot be understood and is left out: %s",
                    record.offset(), record.partition(), record.topic(), e.getMessage());
        }
    }

    /** Reads on from the checkpoint the next time, since what came last may not have been answered. */
    void rewind() {
        close();
    }

    @Override
    public void close() {
        KafkaConsumer<String, byte[]> open = consumer;
        consumer = null;
        if (open != null) {
            boolean wasInterrupted = Thread.interrupted();
            open.close();
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static CancellationException cancelled(InterruptException cause) {
        CancellationException cancelled = new CancellationException("interrupted while waiting for requests");
        cancelled.initCause(cause);
        return cancelled;
    }
}
