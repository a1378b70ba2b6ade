package org.tributary.frame;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Ends the service in order when the process that started it is gone, however that ended: its end of our standard input
 * then closes. Off by default, since most things that start a service give it no standard input at all.
 */
@Singleton
final class StopWithParent {
    private static final Logger LOG = Logger.getLogger(StopWithParent.class);

    /** An orderly end that takes longer is cut short: nobody waits for it any more. */
    private static final Duration STOP_WAIT = Duration.ofSeconds(20);

    void start(@Observes StartupEvent started, FrameConfig config) {
        if (config.stopWithParent()) {
            Thread.ofPlatform().daemon().name("parent-watch").start(() -> stopAfter(System.in));
        }
    }

    private static void stopAfter(InputStream standardInput) {
        try {
            while (standardInput.read() >= 0) {
                // Whatever a parent writes has no meaning.
            }
        } catch (IOException e) {
            LOG.debug("standard input broke, so the parent is gone", e);
        }
        LOG.info("the process that started this service is gone");
        Quarkus.asyncExit(0);
        try {
            Thread.sleep(STOP_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
