package org.tributary.article.publish;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.tributary.event.codec.Topic;

/** Where records go that cannot be understood, as they came, with the reason and where they were. */
@Singleton
public final class Quarantine {
    static final String REASON = "quarantine-reason";
    static final String ORIGIN = "quarantine-origin";

    private static final Logger LOG = Logger.getLogger(Quarantine.class);

    private final RecordSender sender;

    Quarantine(RecordSender sender) {
        this.sender = sender;
    }

    /** Returns when the record is durable there. */
    public void put(ConsumerRecord<String, byte[]> refused, String reason) {
        String origin = refused.topic() + "-" + refused.partition() + "@" + refused.offset();
        LOG.warnf("TRIB-2010 %s goes to quarantine: %s", origin, reason);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topic.PAGE_CHANGE_QUARANTINE.topicName(), null, refused.key(), refused.value(), refused.headers());
        record.headers()
                .add(REASON, reason.getBytes(StandardCharsets.UTF_8))
                .add(ORIGIN, origin.getBytes(StandardCharsets.UTF_8));
        sender.sendAll(List.of(record));
    }
}
