package org.tributary.ingest.checkpoint;

import java.util.List;
import java.util.Optional;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.FeedCheckpoint;

/** The last checkpoint of each feed. */
public interface Checkpoints {

    /** Whether they can be asked for without waiting: false until the topic has been read to its end once. */
    boolean isRead();

    /** The last checkpoint that was written by anyone; waits until the topic has been read to its end once. */
    Optional<FeedCheckpoint> last(WikiId wikiId, String feed);

    /** Every feed's last checkpoint, ordered by wiki and feed. */
    List<FeedCheckpoint> all();

    /**
     * Writes a checkpoint and returns when it is durable; waits while Kafka is away. Call it only after what it covers
     * is durable.
     *
     * @throws CheckpointException if Kafka refuses it, or this thread is interrupted while waiting
     */
    void write(FeedCheckpoint checkpoint);
}
