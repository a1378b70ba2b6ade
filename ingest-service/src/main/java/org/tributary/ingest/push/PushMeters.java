package org.tributary.ingest.push;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts what push sources send, and how their connections fare. */
@Singleton
final class PushMeters {
    private final MeterRegistry meters;

    PushMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts an event by what became of it. */
    void event(String source, String outcome) {
        meters.counter("tributary.ingest.push.events", "source", source, "outcome", outcome)
                .increment();
    }

    /** Counts an event that is rightly passed over. */
    void ignored(String source, Told.Reason reason) {
        event(source, "ignored-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Counts what happened to a connection. */
    void connection(String source, String what) {
        meters.counter("tributary.ingest.push.connections", "source", source, "what", what)
                .increment();
    }
}
