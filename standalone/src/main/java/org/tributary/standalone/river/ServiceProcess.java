package org.tributary.standalone.river;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.tributary.servers.ChildProcess;

/** One of the three services, run as in production: its own virtual machine, configured by its environment. */
final class ServiceProcess implements Part {
    static final Duration STOP_WAIT = Duration.ofSeconds(20);

    private static final Duration START_WAIT = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(100);

    private final ServiceSettings settings;
    private final ChildProcess process;

    private ServiceProcess(ServiceSettings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts the service, and returns when it says that it is ready. */
    static ServiceProcess start(ServiceSettings settings, ServiceLog log) throws IOException {
        Files.createDirectories(settings.logFile().getParent());
        ChildProcess process = ChildProcess.start(
                settings.pidFile(),
                settings.command(),
                settings.environment(),
                ProcessBuilder.Redirect.PIPE,
                STOP_WAIT);
        log.copy(process.process().getInputStream());
        ServiceProcess service = new ServiceProcess(settings, process);
        service.awaitReady();
        return service;
    }

    static void stopLeftOver(Path pidFile) throws IOException {
        ChildProcess.stopLeftOver(pidFile, STOP_WAIT);
    }

    @Override
    public CompletableFuture<String> ended() {
        return process.ended().thenApply(code -> "exit code " + code + ", see " + settings.logFile());
    }

    @Override
    public void close() {
        process.close();
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START_WAIT.toNanos();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(POLL.multipliedBy(10)).build()) {
            while (!isReady(http)) {
                if (!process.process().isAlive()) {
                    close();
                    throw new IOException(settings.label() + " ended while starting: see " + settings.logFile());
                }
                if (System.nanoTime() > deadline) {
                    close();
                    throw new IOException(settings.label() + " is not ready after " + START_WAIT.toSeconds()
                            + " seconds: see " + settings.logFile());
                }
                Thread.sleep(POLL);
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + settings.label() + " was starting", e);
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + settings.port() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens there yet.
            return false;
        }
    }
}
