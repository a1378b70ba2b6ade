package org.tributary.ingest.reconcile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of comparing copies with their wikis. */
@ConfigMapping(prefix = "tributary.ingest.reconcile")
public interface ReconcileConfig {

    /** How long after the end of one walk over a wiki the next one begins by itself; 0 for never. */
    @WithDefault("7d")
    Duration interval();

    /** How many pages a minute such a walk lists at most; one that somebody asked for goes as fast as the wiki allows. */
    @WithDefault("60")
    int pagesPerMinuteMax();

    /** How many pages are listed between two checkpoints. */
    @WithDefault("50")
    int pagesPerStep();

    /** How many listed revisions are held back at a time until live changes have caught up. */
    @WithDefault("2000")
    int revisionsAtOnce();

    /** How long lists wait for live changes to catch up; then they are told all the same. */
    @WithDefault("30s")
    Duration catchUpWait();

    /** How long an answer waits at most for the wiki's clock to show a later second than that of the list that differed; 0 for not at all. */
    @WithDefault("3s")
    Duration laterSecondWait();

    /** How many texts asked for are fetched and held in memory at once. */
    @WithDefault("20")
    int textsAtOnce();
}
