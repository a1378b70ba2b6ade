package org.tributary.standalone.river;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.standalone.terminal.Terminal;

/**
 * Copies what a service says into a file, and its warnings and errors to the terminal as well. The file is bounded: when
 * it is full it becomes the earlier one, which it replaces.
 */
final class ServiceLog {
    /** The format the services are told to write, which {@link #WARNING} reads. */
    static final String FORMAT = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSZ} %-5p [%c] %s%e%n";

    static final long BYTES_MAX = 16L * 1024 * 1024;

    private static final Pattern WARNING = Pattern.compile("^\\S+ (WARN|ERROR|FATAL) +\\[([^\\]]*)\\] (.*)$");

    /** One source of warnings that repeats itself, as a client without its server does, is shown this often. */
    private static final Duration SHOWN_PER_SOURCE = Duration.ofSeconds(20);

    private final String label;
    private final Path file;
    private final Terminal terminal;
    private final Map<String, Long> lastShownNanos = new HashMap<>();

    ServiceLog(String label, Path file, Terminal terminal) {
        this.label = label;
        this.file = file;
        this.terminal = terminal;
    }

    /** Copies until the stream ends, on a thread of its own. */
    void copy(InputStream stream) {
        // A read from a pipe would hold a virtual thread's carrier, of which there are few.
        Thread.ofPlatform().daemon().name("log-" + label).start(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                copy(lines);
            } catch (IOException e) {
                // The service has ended, and its end of the pipe was closed while a line was awaited.
            } catch (UncheckedIOException e) {
                terminal.say("TRIB-4004 The log of " + label + " cannot be written any more: " + e.getMessage());
            }
        });
    }

    private void copy(BufferedReader lines) throws IOException {
        try (BoundedFile out = new BoundedFile(file, BYTES_MAX)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                show(line);
                out.write(line, !lines.ready());
            }
        }
    }

    private void show(String line) {
        Matcher matcher = WARNING.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        long now = System.nanoTime();
        Long before = lastShownNanos.get(matcher.group(2));
        if (before == null || now - before >= SHOWN_PER_SOURCE.toNanos()) {
            lastShownNanos.put(matcher.group(2), now);
            terminal.say(label + " " + matcher.group(1) + " " + matcher.group(3));
        }
    }
}
