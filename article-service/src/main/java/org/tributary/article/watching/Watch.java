package org.tributary.article.watching;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Works something off on one thread of its own, which rests after each step in proportion to what the step took. */
public final class Watch {
    private final String name;
    private final Duration every;
    private final int restPercent;
    private final Step step;
    private final Consumer<RuntimeException> warning;
    private @Nullable Thread thread;

    /** A piece of the work. */
    @FunctionalInterface
    public interface Step {

        /**
         * Does what is next.
         *
         * @return false where there was nothing to do
         */
        boolean take() throws InterruptedException;
    }

    /**
     * A watch that does nothing yet.
     *
     * @param name of its thread
     * @param every how often it is looked whether there is anything to do, and how long to wait after a failure
     * @param restPercent how long it rests after a step, in percent of what the step took
     * @param warning says that a step failed and will be tried again
     */
    public Watch(String name, Duration every, int restPercent, Step step, Consumer<RuntimeException> warning) {
        this.name = name;
        this.every = every;
        this.restPercent = restPercent;
        this.step = step;
        this.warning = warning;
    }

    public void start() {
        // It computes more than it waits, and must not keep a virtual thread from its carrier.
        thread = Thread.ofPlatform().daemon().name(name).start(this::work);
    }

    /** Ends it after the step that is under way, which is interrupted; does nothing if it never began. */
    public void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(takeOne());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes one step; answers how long to rest then. */
    private Duration takeOne() throws InterruptedException {
        long begun = System.nanoTime();
        try {
            return step.take() ? Duration.ofNanos((System.nanoTime() - begun) / 100 * restPercent) : every;
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                warning.accept(e);
            }
            return every;
        }
    }
}
