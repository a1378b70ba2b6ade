package org.tributary.servers;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Ends this process when the one that started it is gone: the standard input it gave us then comes to its end. */
final class ParentWatch {
    /** An orderly end that takes longer is cut short: nobody waits for it any more. */
    private static final Duration STOP_WAIT = Duration.ofSeconds(15);

    private ParentWatch() {}

    static void start(InputStream standardInput) {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            awaitEnd(standardInput);
            Thread.ofPlatform().daemon().name("parent-watch-limit").start(ParentWatch::haltAfterWait);
            System.exit(0);
        });
    }

    private static void awaitEnd(InputStream input) {
        try {
            while (input.read() >= 0) {
                // Whatever a parent writes has no meaning.
            }
        } catch (IOException e) {
            System.err.println("standard input broke, so the parent is gone: " + e.getMessage());
        }
    }

    private static void haltAfterWait() {
        try {
            Thread.sleep(STOP_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
