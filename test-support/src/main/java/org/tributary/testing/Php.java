package org.tributary.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PHP for one wiki: every process has the wiki's settings, once there are any, and logs into the wiki's folder.
 *
 * @param folder the wiki's own
 * @param compiled where compiled code is kept, so that the next process need not compile it again
 */
record Php(Path folder, Path compiled) {
    static final Path INSTALLATION = Path.of("/usr/share/mediawiki");
    private static final Duration COMMAND_WAIT = Duration.ofMinutes(2);
    private static final Duration STOP_WAIT = Duration.ofSeconds(10);

    /** Whether this machine has what is needed. */
    static boolean isInstalled() {
        return Files.exists(INSTALLATION.resolve("maintenance/install.php"))
                && (Files.exists(Path.of("/usr/bin/php")) || Files.exists(Path.of("/usr/local/bin/php")));
    }

    /** Runs a maintenance script of MediaWiki to its end. */
    void maintain(String script, List<String> arguments) throws IOException {
        Process process = startScript(script, arguments);
        try {
            if (!process.waitFor(COMMAND_WAIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                end(process);
                throw new IOException(script + " failed: see " + folder);
            }
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + script, e);
        }
    }

    /** Starts a maintenance script of MediaWiki. */
    Process startScript(String script, List<String> arguments) throws IOException {
        String path = INSTALLATION.resolve("maintenance").resolve(script).toString();
        return start(Stream.concat(Stream.of(path), arguments.stream()).toList(), script + ".log");
    }

    Process start(List<String> arguments, String log) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("php", "-d", "opcache.enable_cli=1", "-d", "opcache.file_cache=" + compiled));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve(log).toFile()));
        builder.environment().put("PHP_CLI_SERVER_WORKERS", "4");
        builder.environment().put("MW_INSTALL_PATH", INSTALLATION.toString());
        Path settings = folder.resolve("LocalSettings.php");
        if (Files.exists(settings)) {
            builder.environment().put("MW_CONFIG_FILE", settings.toString());
        }
        return builder.start();
    }

    /** PHP's server leaves its workers behind unless they are ended first. */
    static void end(Process process) {
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroy();
        workers.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(STOP_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
