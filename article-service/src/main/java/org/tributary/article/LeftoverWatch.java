package org.tributary.article;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.settings.ArticleSettings;

/** Publishes what a crash left unpublished: at the start, and from time to time what another replica has left. */
@Singleton
final class LeftoverWatch {
    private static final Logger LOG = Logger.getLogger(LeftoverWatch.class);

    private final ArticleChangePublisher publisher;
    private final Duration every;
    private @Nullable Thread thread;

    LeftoverWatch(ArticleChangePublisher publisher, ArticleSettings settings) {
        this.publisher = publisher;
        this.every = settings.publish().leftAfter();
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("article-leftovers").start(this::watch);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void watch() {
        boolean isStart = true;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (isStart) {
                    publisher.publishAll();
                } else {
                    publisher.publishLeft();
                }
                isStart = false;
                Thread.sleep(every);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    LOG.errorf(e, "TRIB-2014 what was left unpublished could not be published, trying again");
                    isStart = false;
                }
            }
        }
    }
}
