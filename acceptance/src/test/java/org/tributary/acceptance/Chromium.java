package org.tributary.acceptance;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.tributary.testing.RequiredForTests;

/** A real browser without a screen, where one is installed. */
final class Chromium {
    private static final int PATIENCE_SECONDS = 120;

    private Chromium() {}

    /** What a page has become in the browser: its document, and how it looks on a narrow screen. */
    record Seen(String document, BufferedImage picture) {

        /** Whether this colour, as {@code 0xrrggbb}, is to be seen in at least so many places. */
        boolean shows(int colour, int places) {
            int count = 0;
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    count += (picture.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
                }
            }
            return count >= places;
        }
    }

    /** Looks at a page; the test is skipped without a browser, unless nothing may be skipped. */
    static Seen look(String address, Path folder) throws IOException, InterruptedException {
        Path program = required();
        Path document = folder.resolve("document.html");
        Path picture = folder.resolve("picture.png");
        Process browser = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=400,2400",
                        "--screenshot=" + picture,
                        "--dump-dom",
                        address)
                .redirectOutput(document.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly();
            throw new AssertionError("the browser did not show " + address + " in " + PATIENCE_SECONDS + " s");
        }
        return new Seen(Files.readString(document, StandardCharsets.UTF_8), ImageIO.read(picture.toFile()));
    }

    /** The program; the test is skipped without it, unless nothing may be skipped. */
    static Path required() {
        Optional<Path> program = installed();
        Assumptions.assumeTrue(
                RequiredForTests.isAllRequired() || program.isPresent(), "there is no chromium on this machine");
        return program.orElse(Path.of("chromium"));
    }

    private static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
