package org.tributary.ingest.proof;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.tributary.event.identity.WikiId;

/** States gaps: each is counted by kind, and said in the log in a sentence. */
@Singleton
public final class Gaps {
    private static final Logger LOG = Logger.getLogger(Gaps.class);

    private final MeterRegistry meters;

    public Gaps(MeterRegistry meters) {
        this.meters = meters;
    }

    /** What is missing where. */
    public enum Kind {
        /** The wiki's record shows what a push source did not tell. */
        STREAM_SKIPPED,
        /** A push source told what the wiki's record does not show. */
        RECORD_LACKS,
        /** A wiki's answers about recent changes showed nothing although something happened. */
        FALSE_SILENCE
    }

    /** States a gap of so many changes. */
    public void state(WikiId wikiId, String feed, Kind kind, int changes, String sentence) {
        String label = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        meters.counter("tributary.ingest.gaps", "feed", feed, "kind", label).increment(changes);
        LOG.warnf("TRIB-1503 %s, feed %s: %s", wikiId, feed, sentence);
    }

    /** Counts what became of hints. */
    void hint(String feed, String outcome) {
        meters.counter("tributary.ingest.push.hints", "source", feed, "outcome", outcome)
                .increment();
    }
}
