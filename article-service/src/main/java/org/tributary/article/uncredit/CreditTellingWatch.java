package org.tributary.article.uncredit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The door: has credit removals told at once when there is a new one, and from time to time what somebody has left. */
@Singleton
public final class CreditTellingWatch {
    private static final Logger LOG = Logger.getLogger(CreditTellingWatch.class);

    private final CreditTelling telling;
    private final long everyMillis;
    private final Semaphore news = new Semaphore(0);
    private @Nullable Thread thread;

    CreditTellingWatch(CreditTelling telling, UncreditConfig config) {
        this.telling = telling;
        this.everyMillis = config.lookEvery().toMillis();
    }

    /** There is something to be told. */
    public void wake() {
        news.release();
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("article-credit-removals").start(this::watch);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                telling.tellAll();
                boolean isNews = news.tryAcquire(everyMillis, TimeUnit.MILLISECONDS);
                LOG.debugf("credit removals are looked for, told to: %s", isNews);
                news.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    private void rest(RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        LOG.errorf(failure, "TRIB-2401 credit removals could not be told, trying again");
        try {
            TimeUnit.MILLISECONDS.sleep(everyMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
