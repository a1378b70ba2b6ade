package org.tributary.article.publish;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tributary.article.store.Outbox;

/**
 * Publishes what was committed while whoever committed it goes on to the next: one thing is on its way at most. Should the
 * process end in between, the outbox still holds it.
 */
@Singleton
public final class Announcing {
    private static final int STOP_WAIT_SECONDS = 5;

    private final ArticleChangePublisher publisher;
    private final ExecutorService beside = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("article-publishing-", 0).factory());
    private volatile @Nullable Future<?> last;

    Announcing(ArticleChangePublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Begins to publish these rows, which the caller has just committed, as soon as those before them are durable;
     * there is one caller at a time.
     *
     * @throws RuntimeException what has kept those before from being published
     */
    public void publish(List<Outbox.Row> committed) {
        settle();
        if (!committed.isEmpty()) {
            last = beside.submit(() -> publisher.publish(committed));
        }
    }

    private void settle() {
        Future<?> before = last;
        last = null;
        if (before != null) {
            done(before);
        }
    }

    /**
     * What comes of something that is being done beside.
     *
     * @throws RuntimeException what it has thrown
     */
    public static <T extends @Nullable Object> T done(Future<T> beside) {
        try {
            return beside.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while something was done beside", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("what was done beside failed", e.getCause());
        }
    }

    /** Waits a moment for what is on its way; what does not arrive by then is left to the next start. */
    @PreDestroy
    void close() {
        beside.shutdown();
        try {
            if (!beside.awaitTermination(STOP_WAIT_SECONDS, TimeUnit.SECONDS)) {
                beside.shutdownNow();
            }
        } catch (InterruptedException e) {
            beside.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
