package org.tributary.article.verification;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.tributary.article.publish.RecordSender;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.repair.RepairRequest;

/** Asks ingest to tell again: the only thing that ever goes upstream. */
@Singleton
public final class RepairRequests {
    private final EventCodec<RepairRequest> codec = new EventCodec<>(RepairRequest.class);
    private final RecordSender sender;
    private final MeterRegistry registry;

    RepairRequests(RecordSender sender, MeterRegistry registry) {
        this.sender = sender;
        this.registry = registry;
    }

    /** Returns when all are durable. */
    public void send(List<RepairRequest> requests) {
        if (requests.isEmpty()) {
            return;
        }
        sender.sendAll(requests.stream()
                .map(request ->
                        new ProducerRecord<>(Topic.REPAIR_REQUEST.topicName(), request.key(), codec.encode(request)))
                .toList());
        requests.forEach(request -> registry.counter(
                        "tributary.article.repair.requests",
                        "wiki_id",
                        request.wikiId().value())
                .increment());
    }
}
