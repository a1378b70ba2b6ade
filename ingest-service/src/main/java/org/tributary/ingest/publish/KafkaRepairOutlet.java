package org.tributary.ingest.publish;

import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.repair.PageList;
import org.tributary.event.repair.RepairRequest;
import org.tributary.ingest.kafka.RiverProducer;

/** Sends lists and orders to their topics. */
@Singleton
final class KafkaRepairOutlet implements RepairOutlet {
    private final EventCodec<PageList> lists = new EventCodec<>(PageList.class);
    private final EventCodec<RepairRequest> requests = new EventCodec<>(RepairRequest.class);
    private final RiverProducer producer;

    KafkaRepairOutlet(RiverProducer producer) {
        this.producer = producer;
    }

    @Override
    public void publish(PageList list) {
        send(new ProducerRecord<>(Topic.PAGE_LIST.topicName(), list.key(), lists.encode(list)));
    }

    @Override
    public void order(RepairRequest walk) {
        send(new ProducerRecord<>(Topic.REPAIR_REQUEST.topicName(), walk.key(), requests.encode(walk)));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.sendAndWait(record);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingException("interrupted while a record of " + record.topic() + " waited for Kafka", e);
        } catch (ExecutionException e) {
            throw new PublishingException("Kafka did not take a record of " + record.topic(), e);
        }
    }
}
