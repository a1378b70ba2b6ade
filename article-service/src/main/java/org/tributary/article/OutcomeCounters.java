package org.tributary.article;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.tributary.article.decide.Outcome;
import org.tributary.article.verification.DivergenceCounters;
import org.tributary.event.page.PageChange;

/** Counts what became of page changes, by kind, outcome and reason. */
@Singleton
final class OutcomeCounters {
    private static final String NAME = "tributary.article.page.changes";

    private final MeterRegistry registry;
    private final DivergenceCounters divergences;

    OutcomeCounters(MeterRegistry registry, DivergenceCounters divergences) {
        this.registry = registry;
        this.divergences = divergences;
    }

    void count(PageChange change, Outcome outcome) {
        switch (outcome) {
            case Outcome.Applied applied ->
                count(change.kind().name(), "applied", applied.change().effect().name());
            case Outcome.Ignored ignored ->
                count(change.kind().name(), "ignored", ignored.reason().name());
            case Outcome.Compared compared -> {
                count(change.kind().name(), "compared", compared.divergences().isEmpty() ? "equal" : "different");
                divergences.count(change, compared.divergences());
            }
            case Outcome.Refused ignored -> count(change.kind().name(), "refused", "refused");
        }
    }

    void countUnreadable() {
        count("unknown", "refused", "unreadable");
    }

    private void count(String kind, String outcome, String reason) {
        registry.counter(NAME, "kind", lower(kind), "outcome", outcome, "reason", lower(reason))
                .increment();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
