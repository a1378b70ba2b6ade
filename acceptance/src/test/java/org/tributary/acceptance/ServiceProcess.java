package org.tributary.acceptance;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** One packaged service in a process of its own, which a test starts and kills as it likes. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration READY_WAIT = Duration.ofMinutes(2);
    private static final Path PACKAGE = Path.of("../standalone/target/tributary");

    private final String label;
    private final int port;
    private final Path log;
    private final ProcessBuilder command;
    private Process process;

    private ServiceProcess(String label, int port, Path log, ProcessBuilder command) throws IOException {
        this.label = label;
        this.port = port;
        this.log = log;
        this.command = command;
        this.process = command.start();
    }

    /**
     * Starts a service without waiting for it.
     *
     * @param label what it is called in the package, such as {@code ingest}
     * @param environment its configuration
     */
    static ServiceProcess start(String label, int port, Path folder, Map<String, String> environment)
            throws IOException {
        Path jar = PACKAGE.resolve(label).resolve("quarkus-run.jar").toAbsolutePath();
        Path log = Files.createTempFile(folder, label + "-", ".log");
        ProcessBuilder command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        command.environment().putAll(environment);
        command.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        command.environment().put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        command.environment().put("TRIBUTARY_FRAME_STOP_WITH_PARENT", "true");
        return new ServiceProcess(label, port, log, command);
    }

    Wire wire() {
        return new Wire("http://127.0.0.1:" + port);
    }

    /** Everything it has logged. */
    String said() throws IOException {
        return Files.readString(log);
    }

    void awaitReady() {
        Awaitility.await(label + " is ready")
                .atMost(READY_WAIT)
                .pollInterval(Duration.ofMillis(100))
                .until(this::isReady);
    }

    /** What nothing survives: SIGKILL. */
    void kill9() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again on the same port, without waiting for it. */
    void startAgain() throws IOException {
        process = command.start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean isReady() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }
}
