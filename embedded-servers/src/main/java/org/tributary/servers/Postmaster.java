package org.tributary.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The server process of a data folder, as PostgreSQL itself noted it in {@code postmaster.pid}: process id, data folder,
 * start time and port, a line each.
 */
record Postmaster(ProcessHandle process) {
    /** PostgreSQL notes the time a little after its process has started. */
    private static final Duration NOTE_DELAY_MAX = Duration.ofSeconds(30);

    /** The server that runs on this data folder now, if any; a note left by one that is gone does not count. */
    static Optional<Postmaster> of(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant noted = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedBefore(process, noted))
                .map(Postmaster::new);
    }

    boolean ends(Duration wait) throws IOException {
        return ProcessFile.ends(process, wait);
    }

    /** Another process that was given the same id later is not the server. */
    private static boolean startedBefore(ProcessHandle process, Instant noted) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, noted).abs().compareTo(NOTE_DELAY_MAX) < 0)
                .orElse(false);
    }
}
