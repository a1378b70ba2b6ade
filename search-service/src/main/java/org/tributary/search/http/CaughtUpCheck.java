package org.tributary.search.http;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tributary.search.rebuild.SearchLifecycle;
import org.tributary.search.rebuild.SearchStatus;

/** Ready once the index has reached the end that the topic had at the start; from then on for good. */
@Readiness
@Singleton
final class CaughtUpCheck implements HealthCheck {
    private final SearchLifecycle lifecycle;
    private volatile boolean wasCaughtUp;

    CaughtUpCheck(SearchLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public HealthCheckResponse call() {
        SearchStatus status = lifecycle.status();
        wasCaughtUp = wasCaughtUp || status.isCaughtUp();
        return HealthCheckResponse.named("search index has caught up")
                .status(wasCaughtUp)
                .withData("documents", status.documents())
                .withData("lag_records", status.lagRecords())
                .build();
    }
}
