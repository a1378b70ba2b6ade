package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.tributary.testing.RequiredForTests;

/**
 * Libraries that others wrote for bots on MediaWiki: those from npm, found by the environment variable
 * {@code MEDIAWIKI_CLIENTS}, and Debian's mwclient. Where there are none they are skipped, except where nothing may be.
 */
final class BotLibraries {
    private static final String PYTHON = "/usr/bin/python3";
    private static final int SECONDS_MAX = 120;

    private BotLibraries() {}

    /** Runs a script of ours that reads a page with a library from npm; fails with what it said. */
    static void node(String script, Path folder, String address, String title) throws Exception {
        String modules = System.getenv("MEDIAWIKI_CLIENTS");
        require(modules != null && Files.isDirectory(Path.of(modules)), "MEDIAWIKI_CLIENTS names no node_modules");
        run(List.of("node", unpacked(script, folder), address, title), Objects.requireNonNullElse(modules, ""), folder);
    }

    /** Runs a script of ours that reads with mwclient; fails with what it said. */
    static void python(String script, Path folder, String... words) throws Exception {
        boolean isThere = Files.exists(Path.of(PYTHON))
                && new ProcessBuilder(PYTHON, "-c", "import mwclient")
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
        require(isThere, "there is no python3-mwclient");
        List<String> command = new ArrayList<>(List.of(PYTHON, unpacked(script, folder)));
        command.addAll(List.of(words));
        run(command, "", folder);
    }

    private static void require(boolean isThere, String reason) {
        if (RequiredForTests.isAllRequired()) {
            assertThat(isThere).as(reason).isTrue();
        }
        Assumptions.assumeTrue(isThere, reason);
    }

    private static String unpacked(String script, Path folder) throws IOException {
        Path file = folder.resolve(script);
        try (InputStream source = BotLibraries.class.getResourceAsStream("/clients/" + script)) {
            Files.write(file, Objects.requireNonNull(source, script).readAllBytes());
        }
        return file.toString();
    }

    private static void run(List<String> command, String modules, Path folder) throws Exception {
        Path said = Files.createTempFile(folder, "client-", ".out");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.environment().put("NODE_PATH", modules);
        Stream.of("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY").forEach(builder.environment()::remove);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean hasEnded = process.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
        if (!hasEnded) {
            process.destroyForcibly();
        }
        assertThat(hasEnded ? process.exitValue() : -1)
                .as("%s said: %s", command, Files.readString(said, StandardCharsets.UTF_8))
                .isZero();
    }
}
