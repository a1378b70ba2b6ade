package org.tributary.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An Apache Kafka broker of our own, in a Java process of its own that ends when ours does, with records up to {@code 10
 * MiB} and the river's topics created.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Duration START_WAIT = Duration.ofSeconds(90);
    private static final Duration STOP_WAIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int MEBIBYTES_OF_HEAP = 256;

    private final ChildProcess process;
    private final int port;

    private EmbeddedKafka(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a broker as {@link #start(Path, int, String, List)} does, with no further options.
     *
     * @throws IOException if it does not come up within a minute and a half
     */
    public static EmbeddedKafka start(Path folder, int port, String classPath) throws IOException {
        return start(folder, port, classPath, List.of());
    }

    /**
     * Starts a broker, on the records it left there before if there are any; a broker of this folder that was left over
     * is stopped first.
     *
     * @param folder where records and the broker's log are kept
     * @param port for clients
     * @param classPath with which the broker's process runs
     * @param javaOptions further options of its virtual machine
     * @throws IOException if the port is taken, or it does not come up within a minute and a half
     */
    public static EmbeddedKafka start(Path folder, int port, String classPath, List<String> javaOptions)
            throws IOException {
        Files.createDirectories(folder);
        stopLeftOver(folder);
        FreePort.require(port, "Kafka");
        Files.deleteIfExists(readyFile(folder));
        ChildProcess process = ChildProcess.start(
                pidFile(folder),
                command(folder, port, classPath, javaOptions),
                Map.of(),
                ProcessBuilder.Redirect.to(brokerLog(folder).toFile()),
                STOP_WAIT);
        EmbeddedKafka kafka = new EmbeddedKafka(process, port);
        kafka.awaitReady(folder);
        return kafka;
    }

    /** Stops a broker that serves this folder although the process that started it is gone. */
    public static void stopLeftOver(Path folder) throws IOException {
        ChildProcess.stopLeftOver(pidFile(folder), STOP_WAIT);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The broker's process id. */
    public long processId() {
        return process.process().pid();
    }

    /** Completes when the broker has ended, for whatever reason. */
    public CompletableFuture<String> ended() {
        return process.ended().thenApply(code -> "exit code " + code);
    }

    @Override
    public void close() {
        process.close();
    }

    void closePipeAsADyingParentWould() throws IOException {
        process.process().getOutputStream().close();
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("broker.pid");
    }

    private static Path brokerLog(Path folder) {
        return folder.resolve("broker.log");
    }

    private static Path readyFile(Path folder) {
        return folder.resolve("data").resolve(KafkaBroker.READY_FILE);
    }

    private static List<String> command(Path folder, int port, String classPath, List<String> javaOptions) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + MEBIBYTES_OF_HEAP + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-cp",
                classPath,
                KafkaBroker.class.getName(),
                folder.resolve("data").toString(),
                Integer.toString(port),
                Integer.toString(FreePort.find())));
        return command;
    }

    private void awaitReady(Path folder) throws IOException {
        long deadline = System.nanoTime() + START_WAIT.toNanos();
        while (!Files.exists(readyFile(folder))) {
            if (hasEndedWithin(POLL)) {
                close();
                throw new IOException("Kafka ended while starting (" + ended().join() + "): see " + brokerLog(folder));
            }
            if (System.nanoTime() > deadline) {
                close();
                throw new IOException(
                        "Kafka is not ready after " + START_WAIT.toSeconds() + " seconds: see " + brokerLog(folder));
            }
        }
    }

    private boolean hasEndedWithin(Duration wait) throws IOException {
        try {
            process.ended().get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException("cannot wait for Kafka's process", e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Kafka was starting", e);
        }
    }
}
