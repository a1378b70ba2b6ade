package org.tributary.article.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.tributary.article.store.StoreException;
import org.tributary.event.codec.Topic;

/**
 * The one reader of what is published now; it fills the ring that all subscribers share. While nobody listens it reads
 * nothing, since all that a ring is there for is to be listened to.
 */
@Singleton
final class Tail {
    static final String TOPIC = Topic.ARTICLE_CHANGE.topicName();

    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int RECORDS_MAX = 500;
    private static final int RETRY_SECONDS = 2;
    private static final int STOP_SECONDS = 5;

    private final Consumers consumers;
    private final Tellable tellable;
    private final Ring ring;
    private final Duration idle;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int listeners;
    private long leftNanos;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    Tail(Consumers consumers, Tellable tellable, StreamConfig config) {
        this.consumers = consumers;
        this.tellable = tellable;
        this.ring = new Ring(config.ringEventsMax(), config.ringBytesMax());
        this.idle = config.ringIdle();
    }

    /** Somebody who listens, until it is closed. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /** Has the ring filled; what is read from it before this call may not follow on what is read after it. */
    Listening listen() {
        lock.lock();
        try {
            listeners++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return this::leave;
    }

    private void leave() {
        lock.lock();
        try {
            listeners--;
            leftNanos = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    Ring ring() {
        return ring;
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("article-change-tail").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("TRIB-2301 the reader of article changes did not stop in time");
        }
    }

    private void run() {
        try {
            while (awaitListener()) {
                readUntilItBreaks();
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("the reader of article changes was interrupted", e);
        } finally {
            stopped.countDown();
        }
    }

    /** False when there will be none any more. */
    private boolean awaitListener() throws InterruptedException {
        lock.lock();
        try {
            while (listeners == 0 && ring.ends().isEmpty() && !isStopping()) {
                changed.await();
            }
            return !isStopping();
        } finally {
            lock.unlock();
        }
    }

    /** Empties the ring once nobody has listened for long enough: whoever comes next begins where the topic ends then. */
    private boolean isLeft() {
        lock.lock();
        try {
            boolean isLeft = listeners == 0 && System.nanoTime() - leftNanos > idle.toNanos();
            if (isLeft) {
                ring.begin(Map.of());
            }
            return isLeft;
        } finally {
            lock.unlock();
        }
    }

    private void readUntilItBreaks() throws InterruptedException {
        try (KafkaConsumer<byte[], byte[]> consumer = consumers.open(RECORDS_MAX)) {
            begin(consumer, Consumers.assign(consumer, TOPIC));
            while (!isStopping() && !isLeft()) {
                List<Entry> entries = new ArrayList<>();
                consumer.poll(POLL).forEach(kept -> entries.add(Entry.of(kept)));
                if (!entries.isEmpty()) {
                    List<Entry> news = tellable.now(entries);
                    tellable.settle(ring, entries);
                    ring.add(news);
                }
            }
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException | StoreException e) {
            LOG.warnf("TRIB-2302 article changes cannot be read for now, trying again: %s", e.getMessage());
            boolean isOver = stopping.await(RETRY_SECONDS, TimeUnit.SECONDS);
            LOG.debugf("stopping: %s", isOver);
        }
    }

    /** With an empty ring at the end of the topic; after a failure where the ring ends, so that nothing is passed over. */
    private void begin(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<Integer, Long> known = ring.ends();
        if (known.isEmpty()) {
            Map<Integer, Long> offsets = new HashMap<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> {
                offsets.put(partition.partition(), end);
                consumer.seek(partition, end);
            });
            ring.begin(offsets);
            return;
        }
        partitions.forEach(partition -> consumer.seek(partition, known.getOrDefault(partition.partition(), 0L)));
    }
}
