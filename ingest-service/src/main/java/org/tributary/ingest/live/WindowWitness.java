package org.tributary.ingest.live;

import java.time.Instant;
import org.tributary.ingest.mediawiki.told.ChangeWindow;

/** Whoever wants to see what a wiki's record shows, before it is told. */
interface WindowWitness {

    /**
     * A window was read.
     *
     * @param since from where it was asked
     * @param askedNanos when it was asked, by {@link System#nanoTime()}
     */
    void shown(Instant since, ChangeWindow window, long askedNanos);
}
