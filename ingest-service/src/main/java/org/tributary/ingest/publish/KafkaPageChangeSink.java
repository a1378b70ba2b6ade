package org.tributary.ingest.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.page.PageChange;
import org.tributary.ingest.kafka.KafkaLimits;
import org.tributary.ingest.kafka.RiverProducer;

/** Page changes as Kafka records keyed by page, with CloudEvents attributes as headers. */
@Singleton
final class KafkaPageChangeSink implements PageChangeSink {
    private static final Logger LOG = Logger.getLogger(KafkaPageChangeSink.class);
    /** Room for key and headers beside the value. */
    private static final int ENVELOPE_BYTES_MAX = 16 * 1024;

    private final EventCodec<PageChange> codec = new EventCodec<>(PageChange.class);
    private final RiverProducer producer;
    private final Quarantine quarantine;
    private final int valueBytesMax;
    private final Counter published;
    private final Counter publishedBytes;

    KafkaPageChangeSink(RiverProducer producer, Quarantine quarantine, KafkaLimits limits, MeterRegistry meters) {
        this.producer = producer;
        this.quarantine = quarantine;
        this.valueBytesMax = limits.recordBytesMax() - ENVELOPE_BYTES_MAX;
        this.published = Counter.builder("tributary.ingest.page.changes")
                .description("Page changes acknowledged by Kafka")
                .register(meters);
        this.publishedBytes = Counter.builder("tributary.ingest.page.change.bytes")
                .description("Their size as JSON, before compression")
                .baseUnit("bytes")
                .register(meters);
    }

    @Override
    public boolean publish(PageChange change) {
        byte[] value = codec.encode(change);
        if (value.length > valueBytesMax) {
            setAside(QuarantineNote.tooLarge(
                    change, "as JSON it has " + value.length + " bytes, and at most " + valueBytesMax + " are sent"));
            return false;
        }
        QuarantineNote ifRefused =
                QuarantineNote.tooLarge(change, "Kafka takes no record of " + value.length + " bytes on this topic");
        send(change, value, ifRefused);
        return true;
    }

    @Override
    public void flush() {
        HandedOver mine = HandedOver.ofThisThread();
        try {
            List<QuarantineNote> refused = mine.await();
            while (!refused.isEmpty()) {
                refused.forEach(this::setAside);
                refused = mine.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingException("interrupted while waiting for Kafka", e);
        }
        Exception failure = mine.takeFailure();
        if (failure != null) {
            throw new PublishingException("Kafka did not take a page change: " + failure.getMessage(), failure);
        }
    }

    private void send(PageChange change, byte[] value, QuarantineNote ifRefused) {
        String key = change.key().toString();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topic.PAGE_CHANGE.topicName(), null, key, value, CloudEventHeaders.of(change));
        HandedOver mine = HandedOver.ofThisThread();
        int bytes = value.length; // the callback lives as long as the record is on its way and must not hold the text
        mine.sent();
        try {
            producer.send(record, (_, failure) -> {
                if (failure == null) {
                    published.increment();
                    publishedBytes.increment(bytes);
                    mine.durable();
                } else if (failure instanceof RecordTooLargeException) {
                    mine.refused(ifRefused);
                } else {
                    mine.failed(failure);
                }
            });
        } catch (InterruptedException e) {
            mine.notSent();
            Thread.currentThread().interrupt();
            throw new PublishingException("interrupted while a change to " + key + " waited for Kafka", e);
        }
    }

    private void setAside(QuarantineNote note) {
        LOG.warnf("TRIB-1005 a change to %s is too large and goes into quarantine: %s", note.key(), note.detail());
        quarantine.put(note);
    }
}
