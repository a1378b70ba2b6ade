package org.tributary.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process of ours that must not outlive us and must not exist twice. It is given a pipe as its standard input, which
 * closes when we end, however we end; whoever runs in it watches that pipe. A file remembers it, so that one that was
 * left over is found and stopped before another is started.
 */
public final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final ProcessFile file;
    private final Duration stopWait;

    private ChildProcess(Process process, ProcessFile file, Duration stopWait) {
        this.process = process;
        this.file = file;
        this.stopWait = stopWait;
    }

    /**
     * Stops what an earlier start left over, then starts the command.
     *
     * @param pidFile remembers the process while it runs
     * @param command program and arguments; it does not see the Ctrl-C of the terminal, so that we can end it in order
     * @param environment what is added to ours
     * @param output where standard output and error go
     * @param stopWait how long it may take to end when asked, before it is killed
     * @throws IOException if what is left over does not end, or the program cannot be started
     */
    public static ChildProcess start(
            Path pidFile,
            List<String> command,
            Map<String, String> environment,
            ProcessBuilder.Redirect output,
            Duration stopWait)
            throws IOException {
        ProcessFile file = new ProcessFile(pidFile);
        file.stopLeftOver(stopWait);
        ProcessBuilder builder = new ProcessBuilder(deafToCtrlC(command))
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        Process process = builder.start();
        file.write(process.toHandle());
        return new ChildProcess(process, file, stopWait);
    }

    /** Stops what a start with this file left over when its parent was killed; does nothing if there is nothing. */
    public static void stopLeftOver(Path pidFile, Duration stopWait) throws IOException {
        new ProcessFile(pidFile).stopLeftOver(stopWait);
    }

    public Process process() {
        return process;
    }

    /** Completes when the process has ended, with its exit code. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(stopWait.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        file.delete();
    }

    /** A shell that ignores SIGINT and SIGHUP hands both on ignored to the program it becomes. */
    private static List<String> deafToCtrlC(List<String> command) {
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "child"));
        all.addAll(command);
        return all;
    }
}
