package org.tributary.ingest.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What may be imported, and how much at once. */
@ConfigMapping(prefix = "tributary.ingest.import")
public interface ImportLimits {

    /** Folders below which local files may be imported, separated by commas; none by default. */
    Optional<List<String>> folders();

    /** Imports running at once; others wait for their turn. */
    @WithDefault("2")
    int atOnceMax();

    /** Imports waiting or running; more are refused. */
    @WithDefault("100")
    int waitingMax();

    /** A checkpoint is written after this many revisions at the latest. */
    @WithDefault("20000")
    int checkpointRevisions();

    /** A checkpoint is written after this long at the latest. */
    @WithDefault("5s")
    Duration checkpointEvery();

    /** The wait before an import that was disturbed goes on; it doubles each time. */
    @WithDefault("2s")
    Duration retryWait();

    /** The longest such wait. */
    @WithDefault("60s")
    Duration retryWaitMax();

    /** How often a server may fail in a row before an import from it is given up. */
    @WithDefault("6")
    int serverFailuresMax();

    /** Flaws of one import that are told in the log; all of them are in quarantine. */
    @WithDefault("10")
    int flawsLoggedMax();
}
