package org.tributary.ingest.checkpoint;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.ingest.kafka.KafkaConnection;
import org.tributary.ingest.kafka.RiverProducer;
import org.tributary.ingest.kafka.TopicTable;

/** Checkpoints on their compacted topic. */
@Singleton
final class KafkaCheckpoints implements Checkpoints {
    private final TopicTable<FeedCheckpoint> table;

    KafkaCheckpoints(KafkaConnection connection, RiverProducer producer) {
        this.table =
                new TopicTable<>(Topic.INGEST_CHECKPOINT, new EventCodec<>(FeedCheckpoint.class), connection, producer);
    }

    @Override
    public boolean isRead() {
        return table.isRead();
    }

    @Override
    public Optional<FeedCheckpoint> last(WikiId wikiId, String feed) {
        try {
            return table.find(wikiId + ":" + feed);
        } catch (InterruptedException e) {
            throw interrupted("reading the checkpoint of " + wikiId + ":" + feed, e);
        }
    }

    @Override
    public List<FeedCheckpoint> all() {
        try {
            return table.all();
        } catch (InterruptedException e) {
            throw interrupted("reading checkpoints", e);
        }
    }

    @Override
    public void write(FeedCheckpoint checkpoint) {
        try {
            table.write(checkpoint.key(), checkpoint);
        } catch (InterruptedException e) {
            throw interrupted("writing the checkpoint of " + checkpoint.key(), e);
        } catch (ExecutionException e) {
            throw new CheckpointException("Kafka refused the checkpoint of " + checkpoint.key(), e);
        }
    }

    @PreDestroy
    void close() {
        table.close();
    }

    private static CheckpointException interrupted(String doing, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new CheckpointException("interrupted while " + doing, e);
    }
}
