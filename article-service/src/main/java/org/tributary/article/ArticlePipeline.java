package org.tributary.article;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.decide.Arrival;
import org.tributary.article.decide.Outcome;
import org.tributary.article.publish.ArticleChangePublisher;
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
 * The flow: page changes are read from Kafka, decided, applied, published, and only then acknowledged. Whatever happens in
 * between is done again, and done again changes nothing.
 */
@Singleton
final class ArticlePipeline {
    private static final Logger LOG = Logger.getLogger(ArticlePipeline.class);

    private final EventCodec<PageChange> codec = new EventCodec<>(PageChange.class);
    private final PageChangeBatch batch;
    private final KnownWikis wikis;
    private final ArticleChangePublisher publisher;
    private final Quarantine quarantine;
    private final Patience patience;
    private final OutcomeCounters counters;
    private final RepairRequests requests;
    private final long bytesMax;

    ArticlePipeline(
            PageChangeBatch batch,
            KnownWikis wikis,
            ArticleChangePublisher publisher,
            Quarantine quarantine,
            Patience patience,
            OutcomeCounters counters,
            RepairRequests requests,
            ArticleSettings settings) {
        this.batch = batch;
        this.wikis = wikis;
        this.publisher = publisher;
        this.quarantine = quarantine;
        this.patience = patience;
        this.counters = counters;
        this.requests = requests;
        this.bytesMax = settings.batch().bytesMax();
    }

    /** A record and the change that was read from it. */
    private record Arrived(ConsumerRecord<String, byte[]> record, PageChange change) {}

    /**
     * What became of reading a record.
     *
     * @param change null where it was refused for that reason
     */
    private record Read(
            ConsumerRecord<String, byte[]> record, @Nullable PageChange change, String refusal) {}

    @Incoming("page-change")
    @Blocking("article-page-change")
    void take(ConsumerRecords<String, byte[]> records) {
        List<ConsumerRecord<String, byte[]>> next = new ArrayList<>();
        long bytes = 0;
        for (ConsumerRecord<String, byte[]> record : records) {
            if (bytes > 0 && bytes + record.serializedValueSize() > bytesMax) {
                applyAll(read(next));
                next.clear();
                bytes = 0;
            }
            next.add(record);
            bytes += Math.max(1, record.serializedValueSize());
        }
        applyAll(read(next));
    }

    /** Reading takes as long as all the rest, and one record needs nothing of another: so all processors help. */
    private List<Arrived> read(List<ConsumerRecord<String, byte[]>> records) {
        List<Arrived> arrived = new ArrayList<>();
        for (Read read : records.parallelStream().map(this::read).toList()) {
            if (read.change() == null) {
                refuse(read.record(), read.refusal());
            } else {
                arrived.add(new Arrived(read.record(), read.change()));
            }
        }
        return arrived;
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

    private void applyAll(List<Arrived> arrived) {
        if (arrived.isEmpty()) {
            return;
        }
        Map<WikiId, Wiki> known = wikis.of(arrived.stream().map(Arrived::change).toList());
        List<Arrival> arrivals = arrived.parallelStream()
                .map(one -> Arrivals.of(one.change(), known.get(one.change().wikiId())))
                .toList();
        PageChangeBatch.Result result;
        try {
            result = patience.untilDone(() -> batch.apply(arrivals, known));
        } catch (RuntimeException e) {
            isolate(arrived, e);
            return;
        }
        publisher.publish(result.rows());
        requests.send(result.requests());
        for (int i = 0; i < arrived.size(); i++) {
            Outcome outcome = result.outcomes().get(i);
            counters.count(arrived.get(i).change(), outcome);
            if (outcome instanceof Outcome.Refused refused) {
                quarantine.put(arrived.get(i).record(), refused.reason());
            }
        }
    }

    /** Something in a batch cannot be applied, whatever we do: one by one shows which it is, and the rest goes on. */
    private void isolate(List<Arrived> arrived, RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            throw failure;
        }
        if (arrived.size() > 1) {
            arrived.forEach(one -> applyAll(List.of(one)));
            return;
        }
        LOG.errorf(
                failure,
                "TRIB-2012 a change of page %s cannot be applied",
                arrived.getFirst().change().key());
        refuse(
                arrived.getFirst().record(),
                "it cannot be applied: " + failure.getClass().getSimpleName());
    }

    private void refuse(ConsumerRecord<String, byte[]> record, String reason) {
        quarantine.put(record, reason);
        counters.countUnreadable();
    }
}
