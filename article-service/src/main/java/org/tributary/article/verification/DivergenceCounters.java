package org.tributary.article.verification;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.tributary.article.decide.Divergence;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.repair.DivergenceKind;

/** Counts differences between copies and their wikis, by wiki and kind, when they are found first. */
@Singleton
public final class DivergenceCounters {
    private final MeterRegistry registry;

    DivergenceCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts what a list has shown; the answer to a request shows nothing new. */
    public void count(PageChange change, List<Divergence> divergences) {
        if (change instanceof PageChange.RevisionList list && list.attempt() == null) {
            divergences.forEach(each -> count(list.wikiId(), each.kind()));
        }
    }

    void count(WikiId wikiId, DivergenceKind kind) {
        registry.counter(
                        "tributary.article.divergences",
                        "wiki_id",
                        wikiId.value(),
                        "kind",
                        kind.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
