package org.tributary.ingest.kafka;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says in the log, once, that records wait and Kafka acknowledges nothing; and once that it does again. */
final class AcknowledgementWatch {
    private static final Logger LOG = Logger.getLogger(AcknowledgementWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final String brokers;
    private final Duration silence;
    private long waiting;
    private long quietSinceNanos;
    private boolean silent;
    private boolean closed;
    private @Nullable Thread looking;

    AcknowledgementWatch(String brokers, Duration silence) {
        this.brokers = brokers;
        this.silence = silence;
    }

    synchronized void sent() {
        if (waiting == 0) {
            quietSinceNanos = System.nanoTime();
        }
        waiting++;
        if (looking == null && !closed) {
            looking = Thread.ofVirtual().name("kafka-acknowledgements").start(this::look);
        }
    }

    synchronized void acknowledged(boolean durable) {
        waiting--;
        if (durable) {
            if (silent) {
                LOG.infof(
                        "Kafka at %s acknowledges again after %d seconds, %d records wait",
                        brokers, quiet().toSeconds(), waiting);
            }
            quietSinceNanos = System.nanoTime();
            silent = false;
        }
    }

    synchronized boolean isSilent() {
        return waiting > 0 && quiet().compareTo(silence) > 0;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized void look() {
        try {
            while (!closed) {
                if (!silent && isSilent()) {
                    silent = true;
                    LOG.warnf(
                            "TRIB-1002 Kafka at %s has acknowledged nothing for %d seconds: %d records wait, none is lost",
                            brokers, quiet().toSeconds(), waiting);
                }
                wait(LOOK_EVERY.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration quiet() {
        return Duration.ofNanos(System.nanoTime() - quietSinceNanos);
    }
}
