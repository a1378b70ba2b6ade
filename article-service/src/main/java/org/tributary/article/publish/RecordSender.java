package org.tributary.article.publish;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.waiting.Outages;
import org.tributary.event.codec.Topic;

/**
 * Sends records in the order given and returns when all are durable. While Kafka is away it waits; it never gives up on a
 * record in the middle, since one that was left out could not be sent later without breaking the order.
 */
@Singleton
public final class RecordSender {
    private static final String SERVER = "Kafka";
    private static final Duration SAY_AFTER = Duration.ofSeconds(5);
    private static final int BATCH_BYTES = 256 * 1024;

    private final Producer<String, byte[]> producer;
    private final Outages outages;

    RecordSender(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, ArticleSettings config, Outages outages) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.RECORD_BYTES_MAX);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, SAY_AFTER.toMillis());
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, config.publish().bufferBytesMax());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.outages = outages;
    }

    /**
     * Sends all and waits for all.
     *
     * @throws PublishException if Kafka refuses one for good
     */
    public void sendAll(List<ProducerRecord<String, byte[]>> records) {
        List<Future<?>> sent = new ArrayList<>();
        for (ProducerRecord<String, byte[]> record : records) {
            sent.add(accepted(record));
        }
        producer.flush();
        sent.forEach(this::await);
        outages.noteBack(SERVER);
    }

    /** A record that could not even be queued is offered again: it is not out, and nothing after it is. */
    private Future<?> accepted(ProducerRecord<String, byte[]> record) {
        while (true) {
            Future<?> future = producer.send(record);
            if (!future.isDone()) {
                return future;
            }
            try {
                future.get();
                return future;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException)) {
                    throw new PublishException(record.topic(), e.getCause());
                }
                outages.noteAway(SERVER, String.valueOf(e.getCause().getMessage()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PublishException(record.topic(), e);
            }
        }
    }

    private void await(Future<?> future) {
        while (true) {
            try {
                future.get(SAY_AFTER.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                outages.noteAway(SERVER, "no acknowledgement for " + SAY_AFTER.toSeconds() + " seconds");
            } catch (ExecutionException e) {
                throw new PublishException("a topic", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PublishException("a topic", e);
            }
        }
    }

    @PreDestroy
    void close() {
        producer.close(SAY_AFTER);
    }
}
