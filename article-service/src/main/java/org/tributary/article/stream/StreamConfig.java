package org.tributary.article.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the streams. */
@ConfigMapping(prefix = "tributary.article.stream")
interface StreamConfig {

    /** How many of the latest events are kept in memory for everybody. */
    @WithDefault("10000")
    int ringEventsMax();

    /** How many bytes these may take together. */
    @WithDefault("67108864")
    long ringBytesMax();

    /** How long they are kept up with after the last subscriber went away. */
    @WithDefault("1m")
    Duration ringIdle();

    /** How long a subscriber that is behind waits for anything before a comment is sent to keep the connection. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a subscriber may take to accept one event before it is let go. */
    @WithDefault("30s")
    Duration writeTimeout();

    /** How many subscribers are served at a time. */
    @WithDefault("2000")
    int clientsMax();

    /** How many of them may read their past from Kafka at the same time; others wait for their turn. */
    @WithDefault("16")
    int catchUpMax();
}
