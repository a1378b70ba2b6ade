package org.tributary.ingest.live.loop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of following wikis live. */
@ConfigMapping(prefix = "tributary.ingest.live")
public interface LiveConfig {

    /** The pause between two questions about recent changes when nothing more was there. */
    @WithDefault("2s")
    Duration pollInterval();

    /** How far back each question reaches, since rows of recent changes can appear late. */
    @WithDefault("60s")
    Duration overlap();

    /** How far back changes are read again at most when the wiki's clock was put back. */
    @WithDefault("2160h")
    Duration clockBackMax();

    /** After this long a log entry that recent changes do not tell of is taken from the log itself. */
    @WithDefault("10s")
    Duration lateRowWait();

    /** After this long a revision that recent changes do not tell of is taken from the list of all revisions. */
    @WithDefault("3s")
    Duration lateRevisionWait();

    /** How often a checkpoint is written at least, even when nothing happens. */
    @WithDefault("3s")
    Duration checkpointInterval();

    /** The first pause after a wiki failed; doubled each time. */
    @WithDefault("2s")
    Duration backOff();

    @WithDefault("60s")
    Duration backOffMax();

    /** How many revisions are fetched and held in memory at once. */
    @WithDefault("20")
    int revisionsAtOnce();

    /** How many pages a backfill reads between two checkpoints. */
    @WithDefault("50")
    int pagesPerStep();

    /** For how many pages per wiki it is remembered what was last told of them, to keep order against the backfill. */
    @WithDefault("50000")
    int pagesRemembered();

    /** Whether it is told when pages enter or leave a category, on wikis whose recent changes say so. */
    @WithDefault("true")
    boolean categorize();

    /** How often a wiki is asked what it says of itself: its rights, its namespaces, its name. */
    @WithDefault("1h")
    Duration siteInterval();

    /** How long a feed may take to stop. */
    @WithDefault("10s")
    Duration stopWait();
}
