package org.tributary.ingest.checkpoint;

import org.tributary.ingest.kafka.KafkaConnection;
import org.tributary.ingest.kafka.RiverProducer;

/** Checkpoints on a broker of a test's own. */
public final class CheckpointsForTests {
    private CheckpointsForTests() {}

    public static Checkpoints on(KafkaConnection connection, RiverProducer producer) {
        return new KafkaCheckpoints(connection, producer);
    }
}
