package org.tributary.search.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.tributary.search.index.SearchIndex;
import org.tributary.search.rebuild.SearchLifecycle;

/** Shows how large the index is and how far it is behind the topic. */
@Singleton
final class IndexMetrics {
    private final MeterRegistry meters;
    private final SearchLifecycle lifecycle;

    IndexMetrics(MeterRegistry meters, SearchLifecycle lifecycle) {
        this.meters = meters;
        this.lifecycle = lifecycle;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("tributary.search.documents", lifecycle, each -> each.status()
                        .documents())
                .description("Pages that a search can find")
                .register(meters);
        Gauge.builder("tributary.search.lag.records", lifecycle, each -> each.status()
                        .lagRecords())
                .description("Records of the topic that are not yet in the index")
                .register(meters);
        Gauge.builder("tributary.search.purge.due", lifecycle, IndexMetrics::purgeDue)
                .description("1 while something that was hidden can still be in the files of the index, else 0")
                .register(meters);
    }

    private static double purgeDue(SearchLifecycle lifecycle) {
        return lifecycle.index().filter(SearchIndex::isPurgeDue).isPresent() ? 1 : 0;
    }
}
