package org.tributary.ingest.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds on what is on its way to Kafka. */
@ConfigMapping(prefix = "tributary.ingest.kafka")
public interface KafkaLimits {

    /** The largest record that is sent, in bytes before compression. */
    @WithDefault("10485760")
    int recordBytesMax();

    /** Records waiting to be sent, in bytes after compression; whoever would exceed it waits. */
    @WithDefault("50331648")
    long bufferBytesMax();

    /** Records sent together, in bytes after compression. */
    @WithDefault("524288")
    int batchBytes();

    /** How long a record may wait for others to be sent with. */
    @WithDefault("20ms")
    Duration linger();

    /** After this long without any acknowledgement the log says that ingest waits for Kafka. */
    @WithDefault("10s")
    Duration silenceBeforeWarning();

    /** How long a stop of the service waits for records on their way. */
    @WithDefault("5s")
    Duration stopWait();
}
