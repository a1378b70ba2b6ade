package org.tributary.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.ingest.kafka.RiverProducer;

/** Notes on {@code tributary.page-change.quarantine}, counted by reason. */
@Singleton
final class KafkaQuarantine implements Quarantine {
    private final EventCodec<QuarantineNote> codec = new EventCodec<>(QuarantineNote.class);
    private final RiverProducer producer;
    private final MeterRegistry meters;

    KafkaQuarantine(RiverProducer producer, MeterRegistry meters) {
        this.producer = producer;
        this.meters = meters;
    }

    @Override
    public void put(QuarantineNote note) {
        HandedOver mine = HandedOver.ofThisThread();
        mine.sent();
        try {
            producer.send(record(note), (_, failure) -> {
                if (failure == null) {
                    mine.durable();
                } else {
                    mine.failed(failure);
                }
            });
        } catch (InterruptedException e) {
            mine.notSent();
            Thread.currentThread().interrupt();
            throw new PublishingException("interrupted while a quarantine note waited for Kafka", e);
        }
        meters.counter("tributary.ingest.quarantined", "wiki_id", note.wikiId().value(), "reason", note.reason())
                .increment();
    }

    private ProducerRecord<String, byte[]> record(QuarantineNote note) {
        String fact = note.key() + '|' + note.revId() + '|' + note.reason() + '|' + note.detail();
        String id =
                UUID.nameUUIDFromBytes(fact.getBytes(StandardCharsets.UTF_8)).toString();
        String topic = Topic.PAGE_CHANGE_QUARANTINE.topicName();
        return new ProducerRecord<>(
                topic,
                null,
                note.key(),
                codec.encode(note),
                CloudEventHeaders.of(
                        id, topic, "/wikis/" + note.wikiId(), note.dt().toString()));
    }
}
