package org.tributary.ingest.live;

import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.tributary.ingest.live.loop.LiveConfig;
import org.tributary.ingest.live.loop.Positions.Recent;
import org.tributary.ingest.mediawiki.WikiReader;
import org.tributary.ingest.mediawiki.told.ChangeRow;
import org.tributary.ingest.mediawiki.told.ChangeWindow;

/**
 * A wiki's clock can go back, because it was ahead before. Then what the wiki writes from now on is older than the place
 * where we read on, and asking from there would miss it.
 */
final class ClockTurnedBack {
    private static final Logger LOG = Logger.getLogger(ClockTurnedBack.class);
    private static final int STEP = 4;

    private final WikiReader reader;
    private final LiveConfig config;

    ClockTurnedBack(WikiReader reader, LiveConfig config) {
        this.reader = reader;
        this.config = config;
    }

    /** Whether an answer is so much older than our place that the overlap does not make up for it. */
    boolean isTold(ChangeWindow window, Recent from) {
        return window.wikiNow().isBefore(from.since().minus(config.overlap().dividedBy(2)));
    }

    /** From where to read again: so far back that a row is met that was told before the clock went back. */
    Instant readOnFrom(ChangeWindow window, Recent from) {
        LOG.warnf(
                "TRIB-1310 the clock of the wiki at %s went back by %d seconds or more: its changes are read again",
                reader.address(),
                Duration.between(window.wikiNow(), from.since()).toSeconds());
        Duration back = config.overlap().multipliedBy(2);
        while (!reaches(reader.changesSince(window.wikiNow().minus(back)), from.rcId())
                && back.compareTo(config.clockBackMax()) < 0) {
            back = back.multipliedBy(STEP);
        }
        return window.wikiNow().minus(back);
    }

    private static boolean reaches(ChangeWindow window, long rcId) {
        return window.rows().stream()
                .anyMatch(row -> isKnown(row, rcId) && !row.timestamp().isAfter(window.wikiNow()));
    }

    private static boolean isKnown(ChangeRow row, long rcId) {
        return row.rcId() != null && row.rcId() <= rcId;
    }
}
