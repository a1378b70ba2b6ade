package org.tributary.standalone.river;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.standalone.terminal.Terminal;

/** Keeps one part running: starts it again when it ends without having been asked to. */
final class SupervisedPart implements AutoCloseable {
    private final String name;
    private final Part.Starter starter;
    private final Terminal terminal;
    private final DiskRoom room;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final RestartBudget budget = new RestartBudget();
    private @Nullable Part running;
    private @Nullable Thread starting;
    private Consumer<String> givenUp = reason -> {};

    SupervisedPart(String name, Part.Starter starter, Terminal terminal, DiskRoom room) {
        this.name = name;
        this.starter = starter;
        this.terminal = terminal;
        this.room = room;
    }

    /**
     * Starts the part for the first time, and returns when it is ready.
     *
     * @throws IOException if it does not start; nothing is tried again then, since whoever asked is there to read why
     */
    void start() throws IOException {
        Part started = startOne();
        if (started != null) {
            Thread.ofVirtual().name("watch-" + name).start(() -> watch(started));
        }
    }

    /** Is told in a sentence when the part has ended so often that it is not started again. */
    void whenGivenUp(Consumer<String> listener) {
        givenUp = listener;
    }

    /** Ends the part, and with it the watch over it; a start that is under way is broken off. */
    @Override
    public void close() throws IOException {
        Part last;
        synchronized (this) {
            closing.countDown();
            last = running;
            if (starting != null) {
                starting.interrupt();
            }
        }
        if (last != null) {
            last.close();
        }
    }

    /** Null when it is to be closed, in which case nothing was left running. */
    private @Nullable Part startOne() throws IOException {
        synchronized (this) {
            if (isClosing()) {
                return null;
            }
            starting = Thread.currentThread();
        }
        try {
            return adopted(starter.start());
        } finally {
            synchronized (this) {
                starting = null;
            }
        }
    }

    private @Nullable Part adopted(Part started) throws IOException {
        synchronized (this) {
            if (!isClosing()) {
                running = started;
                return started;
            }
        }
        started.close();
        return null;
    }

    private void watch(Part first) {
        Part part = first;
        long startedNanos = System.nanoTime();
        while (true) {
            String how = part.ended().join();
            if (isClosing()) {
                return;
            }
            Optional<Part> next = startAgain(how, Duration.ofNanos(System.nanoTime() - startedNanos));
            if (next.isEmpty()) {
                return;
            }
            part = next.get();
            startedNanos = System.nanoTime();
        }
    }

    private Optional<Part> startAgain(String how, Duration ranFor) {
        String reason = name + " has ended (" + how + ")";
        Duration ran = ranFor;
        while (!isClosing()) {
            Optional<Duration> pause = budget.next(ran);
            if (pause.isEmpty()) {
                terminal.say("TRIB-4002 " + reason + " and was started again " + budget.used() + " times: giving up.");
                givenUp.accept(reason);
                return Optional.empty();
            }
            terminal.say("TRIB-4001 " + reason + ": starting it again in "
                    + pause.get().toSeconds() + " s, attempt " + budget.used() + " of " + RestartBudget.RESTARTS_MAX
                    + ".");
            if (isClosingWithin(pause.get()) || !room.await(closing)) {
                return Optional.empty();
            }
            try {
                Part started = startOne();
                if (started != null) {
                    terminal.say(name + " runs again.");
                }
                return Optional.ofNullable(started);
            } catch (IOException e) {
                reason = name + " did not start (" + e.getMessage() + ")";
                ran = Duration.ZERO;
            }
        }
        return Optional.empty();
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private boolean isClosingWithin(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
