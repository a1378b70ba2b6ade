package org.tributary.ingest.wiki;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.frame.Problem;

/** The wikis as the compacted topic {@code tributary.wiki} tells them, all of them on every replica. */
@Singleton
final class KafkaWikis implements Wikis {
    private static final Logger LOG = Logger.getLogger(KafkaWikis.class);
    private static final EventCodec<Wiki> CODEC = new EventCodec<>(Wiki.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final WikiTopicClients clients;
    private final WikiConfig config;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final CountDownLatch readToItsEnd = new CountDownLatch(1);
    private final Thread reading = Thread.ofVirtual().name("wikis").unstarted(this::readForEver);
    private volatile boolean stopping;
    private @Nullable KafkaProducer<String, byte[]> writer;

    KafkaWikis(WikiTopicClients clients, WikiConfig config) {
        this.clients = clients;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        reading.start();
    }

    @Override
    public Optional<Wiki> find(WikiId wikiId) {
        awaitReadToItsEnd();
        return Optional.ofNullable(known.get(wikiId.value())).map(Known::wiki).filter(KafkaWikis::isHeld);
    }

    @Override
    public List<Wiki> all() {
        awaitReadToItsEnd();
        return known.values().stream()
                .flatMap(entry -> Optional.ofNullable(entry.wiki()).stream())
                .filter(KafkaWikis::isHeld)
                .sorted(Comparator.comparing(Wiki::wikiId))
                .toList();
    }

    @Override
    public void publish(Wiki wiki) {
        ProducerRecord<String, byte[]> entry =
                new ProducerRecord<>(WikiTopicClients.TOPIC, wiki.wikiId().value(), CODEC.encode(wiki));
        entry.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        try {
            RecordMetadata written = writer().send(entry).get(config.kafkaWait().toMillis(), TimeUnit.MILLISECONDS);
            learn(entry.key(), new Known(wiki, written.offset()));
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            LOG.warnf(e, "TRIB-1103 Kafka did not take what is now true of wiki %s", wiki.wikiId());
            throw Problem.unavailable("Kafka did not take this: ask again in a moment");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("ingest is stopping");
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        try {
            reading.join(POLL.multipliedBy(4));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            if (writer != null) {
                writer.close(config.retryPause());
            }
        }
    }

    /** Reads a record of the topic; empty for one that deletes or cannot be understood. */
    static Optional<Wiki> read(ConsumerRecord<String, byte[]> entry) {
        if (entry.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CODEC.decode(entry.value()));
        } catch (MalformedEventException e) {
            LOG.warnf(
                    "TRIB-1101 the wiki at %s-%d@%d cannot be understood and is left out: %s",
                    entry.topic(), entry.partition(), entry.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    private void readForEver() {
        while (!stopping) {
            try (KafkaConsumer<String, byte[]> consumer = clients.openReader()) {
                readOn(consumer);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException e) {
                LOG.debug("reading of wikis was told to stop");
            } catch (KafkaException e) {
                LOG.warnf("TRIB-1102 the wikis cannot be read from Kafka now, trying again: %s", e.getMessage());
                pause();
            }
        }
    }

    private void readOn(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(WikiTopicClients.TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("topic " + WikiTopicClients.TOPIC + " does not exist");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!stopping) {
            for (ConsumerRecord<String, byte[]> entry : consumer.poll(POLL)) {
                learn(entry.key(), new Known(read(entry).orElse(null), entry.offset()));
            }
            if (readToItsEnd.getCount() > 0
                    && partitions.stream().allMatch(each -> consumer.position(each) >= ends.getOrDefault(each, 0L))) {
                readToItsEnd.countDown();
            }
        }
    }

    /** What was written last wins, whether it came back over the topic or was written just now. */
    private void learn(String key, Known now) {
        known.merge(key, now, (before, after) -> after.offset() >= before.offset() ? after : before);
    }

    private void awaitReadToItsEnd() {
        try {
            if (!readToItsEnd.await(config.kafkaWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.unavailable("the wikis have not been read from Kafka yet: ask again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("ingest is stopping");
        }
    }

    private synchronized KafkaProducer<String, byte[]> writer() {
        KafkaProducer<String, byte[]> open = writer;
        if (open == null) {
            open = clients.openWriter();
            writer = open;
        }
        return open;
    }

    private void pause() {
        try {
            Thread.sleep(config.retryPause());
        } catch (InterruptedException e) {
            LOG.debug("interrupted while Kafka was away");
        }
    }

    private static boolean isHeld(Wiki wiki) {
        return wiki.following() != Following.FORGOTTEN;
    }

    /** A wiki and where on the topic it was told; null when the topic says that it is gone. */
    private record Known(@Nullable Wiki wiki, long offset) {}
}
