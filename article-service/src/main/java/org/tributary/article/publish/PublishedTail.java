package org.tributary.article.publish;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tributary.article.waiting.Outages;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.PageKey;

/** Looks up which versions of which articles are on the topic already. */
@Singleton
final class PublishedTail {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Map<String, Object> settings;
    private final Outages outages;

    PublishedTail(@Identifier("default-kafka-broker") Map<String, Object> kafka, Outages outages) {
        this.settings = new HashMap<>(kafka);
        this.outages = outages;
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1024 * 1024);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
    }

    /** The greatest version published of each of these articles since that instant; absent where there is none. */
    Map<PageKey, Long> versions(Set<PageKey> pages, Instant since) {
        while (true) {
            try {
                return read(pages, since);
            } catch (RetriableException e) {
                outages.noteAway("Kafka", String.valueOf(e.getMessage()));
            }
        }
    }

    private Map<PageKey, Long> read(Set<PageKey> pages, Instant since) {
        Map<String, PageKey> byKey = pages.stream().collect(Collectors.toMap(PageKey::toString, Function.identity()));
        Map<PageKey, Long> versions = new HashMap<>();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.ARTICLE_CHANGE.topicName()).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(
                    partitions.stream().collect(Collectors.toMap(Function.identity(), one -> since.toEpochMilli())));
            ends.forEach((partition, end) -> {
                OffsetAndTimestamp start = starts.get(partition);
                consumer.seek(partition, start == null ? end : start.offset());
            });
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    PageKey page = byKey.get(record.key());
                    if (page != null) {
                        versions.merge(page, version(record), Math::max);
                    }
                }
            }
        }
        return versions;
    }

    private static long version(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(ArticleChangePublisher.VERSION);
        return header == null ? 0 : Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
    }
}
