package org.tributary.article.waiting;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a server that is needed is away; says which, and since when. */
@Readiness
@Singleton
final class WaitingReadiness implements HealthCheck {
    private final Outages outages;

    WaitingReadiness(Outages outages) {
        this.outages = outages;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("Page changes are applied");
        var away = outages.now();
        away.forEach((server, since) -> answer.withData(server + " away since", since.toString()));
        return answer.status(away.isEmpty()).build();
    }
}
