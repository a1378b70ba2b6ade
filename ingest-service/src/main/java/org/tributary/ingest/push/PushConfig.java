package org.tributary.ingest.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of being told of changes instead of asking, and of proving that nothing was left out. */
@ConfigMapping(prefix = "tributary.ingest.push")
public interface PushConfig {

    /** Whether projects of Wikimedia whose plan names no push source are told of by Wikimedia's own stream. */
    @WithDefault("true")
    boolean wikimediaByDefault();

    /** Wikimedia's own stream. */
    @WithDefault("https://stream.wikimedia.org/v2/stream/recentchange")
    String wikimediaStream();

    /** How long hints are gathered before the wiki is asked. */
    @WithDefault("50ms")
    Duration linger();

    /** However many hints come, questions about recent changes begin no closer than this to each other. */
    @WithDefault("500ms")
    Duration pollIntervalMin();

    /** The pause between two questions about recent changes while a push source has shown that it tells everything. */
    @WithDefault("30s")
    Duration pollIntervalTrusted();

    /** How many changes must be told by push source and wiki alike before the source is trusted. */
    @WithDefault("3")
    int trustedAfter();

    /** A hint that the wiki's record does not show after this long is acted upon directly. */
    @WithDefault("15s")
    Duration foundWithin();

    /** A change that a push source has not told this long after the wiki's record showed it was skipped by the source. */
    @WithDefault("60s")
    Duration toldWithin();

    /** How many changes per wiki and source are remembered to compare the two. */
    @WithDefault("20000")
    int changesRemembered();

    /** The largest event or line of a stream, in bytes; a larger one is answered by asking the wiki. */
    @WithDefault("4194304")
    int eventBytesMax();

    /** A stream that sends nothing for this long is opened anew. */
    @WithDefault("60s")
    Duration stalledAfter();

    /** How long a stream that ended is left alone before it is opened again. */
    @WithDefault("1s")
    Duration reopenPause();

    /** The pause after a source failed; doubled each time. */
    @WithDefault("2s")
    Duration backOff();

    /** The longest such pause. */
    @WithDefault("60s")
    Duration backOffMax();

    /** A place in a stream that is older than this is not gone back to, since the wiki's own record closes the gap. */
    @WithDefault("10m")
    Duration resumeWithin();

    /** How many bytes of datagrams the system keeps while they are waiting to be read. */
    @WithDefault("4194304")
    int datagramBufferBytes();

    /** How often the place in a push source is written down. */
    @WithDefault("5s")
    Duration checkpointInterval();

    /** When a wiki has told nothing for this long, it is asked for other evidence that nothing happened. */
    @WithDefault("5m")
    Duration silentAfter();
}
