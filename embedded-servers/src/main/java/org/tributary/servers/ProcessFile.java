package org.tributary.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Remembers a process by its id and the moment it started, so that another with the same id is not taken for it. */
record ProcessFile(Path path) {
    /** The kernel tells start times relative to its boot; a corrected clock moves them a little. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    private static final Duration KILL_WAIT = Duration.ofSeconds(10);

    void write(ProcessHandle process) throws IOException {
        String start = process.info().startInstant().orElse(Instant.EPOCH).toString();
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.writeString(path, process.pid() + " " + start + "\n");
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + path + " cannot be deleted", e);
        }
    }

    /** Asks the process to end, kills it when it does not listen, and forgets it. */
    void stopLeftOver(Duration wait) throws IOException {
        Optional<ProcessHandle> found = running();
        if (found.isPresent()) {
            stop(found.get(), wait);
        }
        Files.deleteIfExists(path);
    }

    Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        String[] words = Files.readString(path).strip().split(" ", 2);
        if (words.length < 2) {
            return Optional.empty();
        }
        Instant start = Instant.parse(words[1]);
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, start));
    }

    /** Whether a process started at that moment, as far as clocks can tell. */
    static boolean startedAt(ProcessHandle process, Instant moment) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, moment).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(false);
    }

    private static void stop(ProcessHandle process, Duration wait) throws IOException {
        process.destroy();
        if (!ends(process, wait)) {
            process.destroyForcibly();
            if (!ends(process, KILL_WAIT)) {
                throw new IOException("process " + process.pid() + ", left over from before, cannot be stopped");
            }
        }
    }

    static boolean ends(ProcessHandle process, Duration wait) throws IOException {
        try {
            process.onExit().get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException("cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while process " + process.pid() + " was ending", e);
        }
    }
}
