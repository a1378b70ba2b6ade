package org.tributary.search;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;

/** Writes to the topics that search reads, as the services before it do. */
public final class ArticleTopic implements AutoCloseable {
    private static final EventCodec<ArticleChange> CHANGES = new EventCodec<>(ArticleChange.class);
    private static final EventCodec<Wiki> WIKIS = new EventCodec<>(Wiki.class);

    private final KafkaProducer<String, byte[]> producer;

    public ArticleTopic(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    public void send(ArticleChange... changes) {
        for (ArticleChange change : changes) {
            raw(change.key().toString(), CHANGES.encode(change));
        }
        producer.flush();
    }

    /** A record that may be anything. */
    public void raw(String key, byte[] value) {
        var sent = producer.send(new ProducerRecord<>(Topic.ARTICLE_CHANGE.topicName(), key, value));
        producer.flush();
        if (!sent.isDone()) {
            throw new IllegalStateException("the record was not sent");
        }
    }

    public void wiki(String wikiId, String language) {
        Wiki wiki = new Wiki(
                new WikiId(wikiId),
                wikiId,
                "https://example.org/",
                null,
                null,
                language,
                null,
                Rights.UNSTATED,
                List.of(),
                List.of(),
                List.of(),
                Following.LIVE,
                ArticleChanges.NOON);
        var sent = producer.send(new ProducerRecord<>(Topic.WIKI.topicName(), wikiId, WIKIS.encode(wiki)));
        producer.flush();
        if (!sent.isDone()) {
            throw new IllegalStateException("the wiki was not sent");
        }
    }

    /** What stands in quarantine under a key. */
    public static List<String> quarantined(String bootstrapServers, String key) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topic.ARTICLE_CHANGE_QUARANTINE.topicName()).stream()
                            .map(found -> new TopicPartition(found.topic(), found.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> found = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(record.key())) {
                        found.add(new String(record.value(), StandardCharsets.UTF_8));
                    }
                }
            }
            return found;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
