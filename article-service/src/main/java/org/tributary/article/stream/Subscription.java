package org.tributary.article.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.tributary.article.store.StoreException;
import org.tributary.event.codec.EventCodec;

/** Serves one subscriber: first its past, from a reader of its own where it needs one, then the ring that all share. */
final class Subscription {
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration RING_LOOK = Duration.ofMillis(50);

    private final Subscriber subscriber;
    private final Set<String> wikis;
    private final Ring ring;
    private final Consumers consumers;
    private final Semaphore catchUps;
    private final Tellable tellable;
    private final Duration heartbeat;
    private final BooleanSupplier isStopping;
    private final Map<Integer, Long> offsets = new HashMap<>();
    private long sentNanos = System.nanoTime();

    /**
     * What every subscription of a service shares.
     *
     * @param catchUps permits to read the past from Kafka
     * @param tellable takes out of the past what is hidden now
     * @param isStopping whether the service goes down
     */
    record Shared(
            Ring ring,
            Consumers consumers,
            Semaphore catchUps,
            Tellable tellable,
            Duration heartbeat,
            BooleanSupplier isStopping) {}

    /**
     * A subscription.
     *
     * @param wikis only changes of these; of all where empty
     */
    Subscription(Subscriber subscriber, Set<String> wikis, Shared shared) {
        this.subscriber = subscriber;
        this.wikis = wikis;
        this.ring = shared.ring();
        this.consumers = shared.consumers();
        this.catchUps = shared.catchUps();
        this.tellable = shared.tellable();
        this.heartbeat = shared.heartbeat();
        this.isStopping = shared.isStopping();
    }

    /** Serves until the subscriber goes away, falls too far behind, or the service stops. */
    void serve(Start start) throws IOException, InterruptedException {
        if (start instanceof Start.Live) {
            beginLive();
        }
        send(":ok\n\n");
        while (offsets.isEmpty() && !isStopping.getAsBoolean()) {
            past(start);
        }
        boolean isBehind = false;
        while (!isBehind && !isStopping.getAsBoolean()) {
            OptionalLong number = ring.join(offsets);
            if (number.isPresent()) {
                live(number.getAsLong());
                isBehind = true;
            } else {
                past(new Start.At(new EventId(offsets, Map.of())));
            }
        }
    }

    /** Waits for the ring, so that what a subscriber does after it was told that all is well is not too early. */
    private void beginLive() throws IOException, InterruptedException {
        while (offsets.isEmpty() && !isStopping.getAsBoolean()) {
            offsets.putAll(ring.ends());
            if (offsets.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(RING_LOOK.toMillis());
                beat();
            }
        }
    }

    private void live(long first) throws IOException, InterruptedException {
        long number = first;
        while (!isStopping.getAsBoolean()) {
            Ring.Taken taken = ring.take(number, heartbeat);
            if (taken.isOverrun()) {
                return;
            }
            deliver(taken.entries());
            number += taken.entries().size();
            beat();
        }
    }

    /** Reads until the ring has all that follows; while Kafka is away the subscriber is kept. */
    private void past(Start start) throws IOException, InterruptedException {
        while (!catchUps.tryAcquire(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
            beat();
        }
        try (Past past = new Past(consumers, Tail.TOPIC)) {
            offsets.putAll(past.offsets(start));
            gaps(past.seek(offsets));
            while (ring.join(offsets).isEmpty() && !isStopping.getAsBoolean()) {
                deliver(tellable.now(past.poll()));
                beat();
            }
        } catch (InterruptException e) {
            throw new InterruptedException();
        } catch (KafkaException | StoreException e) {
            beat();
            TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
        } finally {
            catchUps.release();
        }
    }

    private void deliver(List<Entry> entries) throws IOException, InterruptedException {
        for (Entry entry : entries) {
            if (entry.offset() < offsets.getOrDefault(entry.partition(), 0L)) {
                continue;
            }
            offsets.put(entry.partition(), entry.offset() + 1);
            if (!entry.json().isEmpty() && (wikis.isEmpty() || wikis.contains(entry.wikiId()))) {
                event("message", entry.json());
            }
        }
    }

    private void gaps(List<Past.Gap> gaps) throws IOException, InterruptedException {
        if (gaps.isEmpty()) {
            return;
        }
        try {
            event("gap", EventCodec.mapper().writeValueAsString(Map.of("topic", Tail.TOPIC, "missing", gaps)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a gap cannot be written as JSON", e);
        }
    }

    private void event(String name, String json) throws IOException, InterruptedException {
        send("event: " + name + "\nid: " + EventId.of(Tail.TOPIC, offsets) + "\ndata: " + json + "\n\n");
    }

    private void beat() throws IOException, InterruptedException {
        if (System.nanoTime() - sentNanos >= heartbeat.toNanos()) {
            send(":heartbeat\n\n");
        }
    }

    private void send(String text) throws IOException, InterruptedException {
        subscriber.send(text);
        sentNanos = System.nanoTime();
    }
}
