package org.tributary.search.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.tributary.search.document.IgnoredReason;
import org.tributary.search.follow.EventCounts;

/** What is counted of the events that are read and the questions that are answered. */
@Singleton
final class SearchMetrics implements EventCounts {
    private final MeterRegistry meters;
    private final Timer queries;

    SearchMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.queries = Timer.builder("tributary.search.queries")
                .description("Searches answered, and how long each took")
                .publishPercentileHistogram()
                .register(meters);
    }

    @Override
    public void applied(int events) {
        meters.counter("tributary.search.pages", "outcome", "applied").increment(events);
    }

    @Override
    public void ignored(IgnoredReason reason, int events) {
        meters.counter("tributary.search.pages", "outcome", reason.label()).increment(events);
    }

    void answered(Duration took) {
        queries.record(took);
    }
}
