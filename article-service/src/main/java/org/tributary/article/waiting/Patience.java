package org.tributary.article.waiting;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.tributary.article.settings.ArticleSettings;
import org.tributary.article.store.StoreException;

/** Does a thing again and again until PostgreSQL lets it, with growing pauses. Only what may pass by itself is tried again. */
@Singleton
public final class Patience {
    private static final String SERVER = "PostgreSQL";
    private static final int FOR_EVER = -1;

    private final Guard guard;
    private final Outages outages;

    Patience(ArticleSettings settings, Outages outages) {
        this.outages = outages;
        this.guard = Guard.create()
                .withRetry()
                .maxRetries(FOR_EVER)
                .maxDuration(0, ChronoUnit.MILLIS)
                .delay(settings.retry().delay().toMillis(), ChronoUnit.MILLIS)
                .whenException(thrown -> thrown instanceof StoreException refused && refused.isPassing())
                .beforeRetry(thrown -> outages.noteAway(SERVER, String.valueOf(thrown.getMessage())))
                .withExponentialBackoff()
                .maxDelay(settings.retry().delayMax().toMillis(), ChronoUnit.MILLIS)
                .done()
                .done()
                .build();
    }

    /**
     * Returns what the work returns, once it does.
     *
     * @throws RuntimeException what the work throws and no waiting can help
     */
    public <T> T untilDone(Supplier<T> work) {
        Kept<T> kept = guard.get(
                () -> {
                    Kept<T> done = new Kept<>(work.get());
                    outages.noteBack(SERVER);
                    return done;
                },
                Kept.of());
        return kept.value();
    }

    /** What a guard hands through. */
    private record Kept<T>(T value) {
        @SuppressWarnings("unchecked") // a class literal cannot say what it holds
        static <T> Class<Kept<T>> of() {
            return (Class<Kept<T>>) (Class<?>) Kept.class;
        }
    }
}
