package org.tributary.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A Tributary started with {@code ./tributary up}, as a user would, in a session of its own so that it can be sent what
 * Ctrl-C sends: an interrupt to every process of the terminal.
 */
final class RunningTributary implements AutoCloseable {
    private static final Duration READY_WAIT = Duration.ofMinutes(4);
    private static final Duration END_WAIT = Duration.ofSeconds(60);

    private final Process process;
    private final Path data;
    private final Path output;
    private final int port;

    private RunningTributary(Process process, Path data, Path output, int port) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.port = port;
    }

    /** Starts it without waiting for anything. */
    static RunningTributary begin(Path data, int port, String... more) throws IOException {
        return begin(data, port, List.of(), more);
    }

    private static RunningTributary begin(Path data, int port, List<String> settings, String... more)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
        command.addAll(settings);
        command.addAll(List.of(script().toString(), "up", "--data", data.toString(), "--port", Integer.toString(port)));
        command.addAll(List.of(more));
        Path output = Files.createTempFile(Path.of("target"), "tributary-", ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new RunningTributary(process, data, output, port);
    }

    /** Starts it on free ports and returns when it says that it is ready. */
    static RunningTributary up(Path data, String... more) throws IOException {
        return upAt(PortBlock.findFree(), data, more);
    }

    /**
     * Starts it so that it asks wikis, and purges what is hidden, far more often than it would by itself, for tests that
     * make many small changes; it does not ask twice in one second, since a wiki's clock has no more than seconds.
     */
    static RunningTributary upEager(Path data, String... more) throws IOException {
        List<String> settings = List.of(
                "TRIBUTARY_INGEST_LIVE_CHECKPOINT_INTERVAL=300ms",
                "TRIBUTARY_INGEST_LIVE_POLL_INTERVAL=1100ms",
                "TRIBUTARY_INGEST_MEDIAWIKI_REQUESTS_PER_MINUTE_MAX=3000",
                "TRIBUTARY_SEARCH_INDEX_PURGE_INTERVAL=2s");
        return begin(data, PortBlock.findFree(), settings, more).ready();
    }

    static RunningTributary upAt(int port, Path data, String... more) throws IOException {
        return begin(data, port, more).ready();
    }

    private RunningTributary ready() {
        awaitLine("Tributary is ready at " + address(), READY_WAIT);
        return this;
    }

    /** Runs another of its commands to the end; answers what it printed, preceded by its exit code and a space. */
    static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    /** The one address, without a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    Wire wire() {
        return new Wire(address());
    }

    /** Everything it has printed so far. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitLine(String expected, Duration wait) {
        Awaitility.await(expected)
                .atMost(wait)
                .pollInterval(Duration.ofMillis(100))
                .failFast("Tributary has ended", () -> requireAliveOr(expected))
                .until(() -> said().contains(expected));
    }

    private void requireAliveOr(String expected) {
        if (!process.isAlive() && !said().contains(expected)) {
            throw new AssertionError("Tributary has ended, having said: " + said());
        }
    }

    /** Its own process and all that it started, the database included. */
    List<ProcessHandle> processes() throws IOException {
        List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
        process.descendants().forEach(all::add);
        postmaster().forEach(all::add);
        return all;
    }

    /** The process of a part whose command line contains these words. */
    ProcessHandle part(String words) {
        return process.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process of Tributary runs " + words));
    }

    /** The database's process, which is detached from ours. */
    Stream<ProcessHandle> postmaster() throws IOException {
        Path note = data.resolve("postgresql/data/postmaster.pid");
        return Files.exists(note)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst())).stream()
                : Stream.empty();
    }

    /** What a terminal does on Ctrl-C: an interrupt to the whole group. Returns the exit code. */
    int pressCtrlC() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
        return awaitEnd();
    }

    void kill9() {
        process.destroyForcibly();
        Awaitility.await().atMost(END_WAIT).until(() -> !process.isAlive());
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(END_WAIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Tributary did not end: " + said());
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = processes();
        process.destroy();
        try {
            awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static Path script() {
        return Path.of("../tributary").toAbsolutePath().normalize();
    }
}
