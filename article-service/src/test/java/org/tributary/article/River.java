package org.tributary.article;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.PageKey;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.Wiki;

/** The two ends of the river at this service, for tests: puts records in, reads what came out. */
final class River implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    River() {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers(),
                        "acks",
                        "all",
                        "compression.type",
                        "zstd",
                        "max.request.size",
                        Topic.RECORD_BYTES_MAX),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    static String bootstrapServers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    void put(Wiki wiki) {
        put(Topic.WIKI, wiki.wikiId().value(), new EventCodec<>(Wiki.class).encode(wiki));
    }

    void put(FeedCheckpoint checkpoint) {
        put(Topic.INGEST_CHECKPOINT, checkpoint.key(), new EventCodec<>(FeedCheckpoint.class).encode(checkpoint));
    }

    void put(PageChange... changes) {
        EventCodec<PageChange> codec = new EventCodec<>(PageChange.class);
        List<Future<?>> sent = new ArrayList<>();
        for (PageChange change : changes) {
            sent.add(producer.send(new ProducerRecord<>(
                    Topic.PAGE_CHANGE.topicName(), change.key().toString(), codec.encode(change))));
        }
        sent.forEach(River::durable);
    }

    /** Without waiting; Kafka's own buffer bounds what is on its way. */
    void offer(PageChange change) {
        byte[] value = new EventCodec<>(PageChange.class).encode(change);
        Future<?> sent = producer.send(
                new ProducerRecord<>(Topic.PAGE_CHANGE.topicName(), change.key().toString(), value));
        if (sent.isDone()) {
            durable(sent);
        }
    }

    void put(Topic topic, String key, byte[] value) {
        durable(producer.send(new ProducerRecord<>(topic.topicName(), key, value)));
    }

    private static void durable(Future<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every record of a topic, from its beginning to its present end, of one key. */
    static List<ConsumerRecord<String, byte[]>> read(Topic topic, String key) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers());
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    static List<ArticleChange> articleChanges(PageKey page) {
        EventCodec<ArticleChange> codec = new EventCodec<>(ArticleChange.class);
        return read(Topic.ARTICLE_CHANGE, page.toString()).stream()
                .map(record -> codec.decode(record.value()))
                .toList();
    }

    static List<Long> versions(PageKey page) {
        return articleChanges(page).stream().map(ArticleChange::version).toList();
    }

    @Override
    public void close() {
        producer.close();
    }
}
