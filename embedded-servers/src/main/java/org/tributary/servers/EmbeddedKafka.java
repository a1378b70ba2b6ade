package org.tributary.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/**
 * An Apache Kafka broker of our own, in a Java process of its own, with records up to {@code 10 MiB} and the river's
 * topics created.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Duration START_WAIT = Duration.ofSeconds(90);
    private static final Duration STOP_WAIT = Duration.ofSeconds(20);
    private static final int MEBIBYTES_OF_HEAP = 256;

    private final Process process;
    private final int port;

    private EmbeddedKafka(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a broker, on the records it left there before if there are any.
     *
     * @param folder where records and the broker's log are kept
     * @param port for clients
     * @param classPath with which the broker's process runs
     * @throws IOException if it does not come up within a minute and a half
     */
    public static EmbeddedKafka start(Path folder, int port, String classPath) throws IOException {
        Files.createDirectories(folder);
        Process process = new ProcessBuilder(command(folder, port, classPath))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("broker.log").toFile())
                .start();
        EmbeddedKafka kafka = new EmbeddedKafka(process, port);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        kafka.awaitReady(folder);
        return kafka;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The broker's process id. */
    public long processId() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path folder, int port, String classPath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEBIBYTES_OF_HEAP + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                KafkaBroker.class.getName(),
                folder.resolve("data").toString(),
                Integer.toString(port),
                Integer.toString(FreePort.find()));
    }

    private void awaitReady(Path folder) throws IOException {
        long deadline = System.nanoTime() + START_WAIT.toNanos();
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers());
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException("Kafka ended with " + process.exitValue() + " while starting: see "
                        + folder.resolve("broker.log"));
            }
            if (Files.exists(folder.resolve("data").resolve(KafkaBroker.READY_FILE))) {
                try (Admin admin = Admin.create(settings)) {
                    RiverTopics.create(admin);
                }
                return;
            }
            pause();
        }
        close();
        throw new IOException(
                "Kafka is not ready after " + START_WAIT.toSeconds() + " seconds: see " + folder.resolve("broker.log"));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Kafka was starting", e);
        }
    }
}
