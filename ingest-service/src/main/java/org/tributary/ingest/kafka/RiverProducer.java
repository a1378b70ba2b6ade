package org.tributary.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one producer of this service. A record handed over is either acknowledged by all in-sync replicas or, when Kafka
 * refuses it for good, reported as failed; while Kafka is away it waits.
 */
@Singleton
public final class RiverProducer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RiverProducer.class);
    private static final Duration REOPEN_WAIT = Duration.ofSeconds(2);

    private final KafkaConnection connection;
    private final KafkaLimits limits;
    private final MeterRegistry meters;
    private final AcknowledgementWatch watch;
    private @Nullable Open open;
    private boolean closed;

    public RiverProducer(KafkaConnection connection, KafkaLimits limits, MeterRegistry meters) {
        this.connection = connection;
        this.limits = limits;
        this.meters = meters;
        this.watch = new AcknowledgementWatch(connection.bootstrapServers(), limits.silenceBeforeWarning());
    }

    /**
     * Hands a record over; waits while the buffer is full or Kafka has never been reached.
     *
     * @param done is told once, from the producer's own thread or from this one: it must not block
     * @throws InterruptedException if interrupted while waiting; {@code done} is not told then
     */
    public void send(ProducerRecord<String, byte[]> record, Callback done) throws InterruptedException {
        Open used = open();
        watch.sent();
        try {
            Future<RecordMetadata> _ = used.producer.send(record, (metadata, failure) -> {
                watch.acknowledged(failure == null);
                if (isEndOf(failure)) {
                    discard(used);
                }
                done.onCompletion(metadata, failure);
            });
        } catch (InterruptException e) {
            watch.acknowledged(false);
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException("interrupted while waiting for Kafka").initCause(e);
        } catch (KafkaException e) {
            watch.acknowledged(false);
            discard(used);
            done.onCompletion(null, e);
        }
    }

    /**
     * Sends a record and waits until it is durable.
     *
     * @throws ExecutionException if Kafka refuses it for good
     */
    public RecordMetadata sendAndWait(ProducerRecord<String, byte[]> record)
            throws InterruptedException, ExecutionException {
        CompletableFuture<RecordMetadata> durable = new CompletableFuture<>();
        send(record, (metadata, failure) -> {
            if (failure == null) {
                durable.complete(metadata);
            } else {
                durable.completeExceptionally(failure);
            }
        });
        return durable.get();
    }

    /** Whether records wait and nothing has been acknowledged for a while. */
    public boolean isWaiting() {
        return watch.isSilent();
    }

    @Override
    @PreDestroy
    public void close() {
        Open last;
        synchronized (this) {
            closed = true;
            last = open;
            open = null;
        }
        watch.close();
        if (last != null) {
            last.close(limits.stopWait());
        }
    }

    /** A producer that has failed in this way refuses everything that follows; the next record gets a new one. */
    private static boolean isEndOf(@Nullable Exception failure) {
        return failure != null && !(failure instanceof RecordTooLargeException);
    }

    private synchronized Open open() throws InterruptedException {
        boolean told = false;
        while (open == null) {
            if (closed) {
                throw new InterruptedException("the service is stopping");
            }
            try {
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(connection.forProducer(limits));
                KafkaClientMetrics metrics = new KafkaClientMetrics(producer);
                metrics.bindTo(meters);
                open = new Open(producer, metrics);
            } catch (KafkaException e) {
                if (!told) {
                    LOG.warnf(
                            "TRIB-1001 no Kafka producer can be opened to %s, waiting: %s",
                            connection.bootstrapServers(), rootMessage(e));
                    told = true;
                }
                wait(REOPEN_WAIT.toMillis());
            }
        }
        return open;
    }

    private void discard(Open failed) {
        synchronized (this) {
            if (open != failed) {
                return;
            }
            open = null;
        }
        Thread.ofVirtual().name("close-failed-producer").start(() -> failed.close(Duration.ZERO));
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** A producer and what measures it. */
    private static final class Open {
        final KafkaProducer<String, byte[]> producer;
        final KafkaClientMetrics metrics;

        Open(KafkaProducer<String, byte[]> producer, KafkaClientMetrics metrics) {
            this.producer = producer;
            this.metrics = metrics;
        }

        void close(Duration wait) {
            metrics.close();
            producer.close(wait);
        }
    }
}
