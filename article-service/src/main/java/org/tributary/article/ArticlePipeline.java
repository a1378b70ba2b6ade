package org.tributary.article;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.Arrival;
import org.tributary.article.decide.Outcome;
import org.tributary.article.publish.Announcing;
import org.tributary.article.publish.Quarantine;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.verification.RepairRequests;
import org.tributary.article.waiting.Patience;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.Wiki;

/**
 * The flow: page changes are read from Kafka, decided, applied, and only then acknowledged; what came of them is published
 * while the next ones are applied. Whatever happens in between is done again, and done again changes nothing.
 */
@Singleton
final class ArticlePipeline {
    private static final Logger LOG = Logger.getLogger(ArticlePipeline.class);

    private final EventCodec<PageChange> codec = new EventCodec<>(PageChange.class);
    private final PageChangeBatch batch;
    private final KnownWikis wikis;
    private final Announcing announcing;
    private final Quarantine quarantine;
    private final Patience patience;
    private final OutcomeCounters counters;
    private final RepairRequests requests;
    private final long bytesMax;
    private final int recordsMax;
    private final ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor();

    ArticlePipeline(
            PageChangeBatch batch,
            KnownWikis wikis,
            Announcing announcing,
            Quarantine quarantine,
            Patience patience,
            OutcomeCounters counters,
            RepairRequests requests,
            ArticleSettings settings) {
        this.batch = batch;
        this.wikis = wikis;
        this.announcing = announcing;
        this.quarantine = quarantine;
        this.patience = patience;
        this.counters = counters;
        this.requests = requests;
        this.bytesMax = settings.batch().bytesMax();
        this.recordsMax = settings.batch().recordsMax();
    }

    /** A record and the change that was read from it. */
    private record Arrived(ConsumerRecord<String, byte[]> record, Arrival arrival) {}

    /** What one transaction takes: changes with what could be found out about them without the store. */
    private record Part(List<Arrived> arrived, Map<WikiId, Wiki> known) {}

    /**
     * What became of reading a record.
     *
     * @param change null where it was refused for that reason
     */
    private record Read(
            ConsumerRecord<String, byte[]> record, @Nullable PageChange change, String refusal) {}

    /** While one part is written the next one is read: the one waits for PostgreSQL, the other computes. */
    @Incoming("page-change")
    @Blocking("article-page-change")
    void take(ConsumerRecords<String, byte[]> records) {
        Iterator<List<ConsumerRecord<String, byte[]>>> parts = parts(records).iterator();
        Future<Part> next = parts.hasNext() ? read(parts.next()) : null;
        while (next != null) {
            Part part = Announcing.done(next);
            next = parts.hasNext() ? read(parts.next()) : null;
            applyAll(part);
        }
    }

    private List<List<ConsumerRecord<String, byte[]>>> parts(ConsumerRecords<String, byte[]> records) {
        List<List<ConsumerRecord<String, byte[]>>> parts = new ArrayList<>();
        List<ConsumerRecord<String, byte[]>> last = new ArrayList<>();
        long bytes = 0;
        for (ConsumerRecord<String, byte[]> record : records) {
            boolean isFull = last.size() >= recordsMax || bytes + record.serializedValueSize() > bytesMax;
            if (isFull && !last.isEmpty()) {
                parts.add(last);
                last = new ArrayList<>();
                bytes = 0;
            }
            last.add(record);
            bytes += Math.max(1, record.serializedValueSize());
        }
        if (!last.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }

    private Future<Part> read(List<ConsumerRecord<String, byte[]>> records) {
        return reading.submit(() -> part(records));
    }

    /** Reading takes as long as all the rest, and one record needs nothing of another: so all processors help. */
    private Part part(List<ConsumerRecord<String, byte[]>> records) {
        List<ConsumerRecord<String, byte[]>> readable = new ArrayList<>();
        List<PageChange> changes = new ArrayList<>();
        for (Read read : records.parallelStream().map(this::read).toList()) {
            if (read.change() == null) {
                refuse(read.record(), read.refusal());
            } else {
                readable.add(read.record());
                changes.add(read.change());
            }
        }
        if (changes.isEmpty()) {
            return new Part(List.of(), Map.of());
        }
        Map<WikiId, Wiki> known = wikis.of(changes);
        List<Arrived> arrived = IntStream.range(0, changes.size())
                .parallel()
                .mapToObj(place -> {
                    PageChange change = changes.get(place);
                    return new Arrived(readable.get(place), Arrivals.of(change, known.get(change.wikiId())));
                })
                .toList();
        return new Part(arrived, known);
    }

    private Read read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return new Read(record, null, "the record has no value");
        }
        try {
            PageChange change = codec.decode(record.value());
            return change.key().toString().equals(record.key())
                    ? new Read(record, change, "")
                    : new Read(record, null, "the record's key is not that of its page " + change.key());
        } catch (MalformedEventException e) {
            return new Read(record, null, String.valueOf(e.getMessage()));
        }
    }

    private void applyAll(Part part) {
        List<Arrived> arrived = part.arrived();
        if (arrived.isEmpty()) {
            return;
        }
        List<Arrival> arrivals = arrived.stream().map(Arrived::arrival).toList();
        PageChangeBatch.Result result;
        try {
            result = patience.untilDone(() -> batch.apply(arrivals, part.known()));
        } catch (RuntimeException e) {
            isolate(part, e);
            return;
        }
        announcing.publish(result.rows());
        requests.send(result.requests());
        for (int i = 0; i < arrived.size(); i++) {
            Outcome outcome = result.outcomes().get(i);
            counters.count(arrivals.get(i).change(), outcome);
            if (outcome instanceof Outcome.Refused refused) {
                quarantine.put(arrived.get(i).record(), refused.reason());
            }
        }
    }

    /** Something in a batch cannot be applied, whatever we do: one by one shows which it is, and the rest goes on. */
    private void isolate(Part part, RuntimeException failure) {
        List<Arrived> arrived = part.arrived();
        if (Thread.currentThread().isInterrupted()) {
            throw failure;
        }
        if (arrived.size() > 1) {
            arrived.forEach(one -> applyAll(new Part(List.of(one), part.known())));
            return;
        }
        LOG.errorf(
                failure,
                "TRIB-2012 a change of page %s cannot be applied",
                arrived.getFirst().arrival().change().key());
        refuse(
                arrived.getFirst().record(),
                "it cannot be applied: " + failure.getClass().getSimpleName());
    }

    private void refuse(ConsumerRecord<String, byte[]> record, String reason) {
        quarantine.put(record, reason);
        counters.countUnreadable();
    }
}
