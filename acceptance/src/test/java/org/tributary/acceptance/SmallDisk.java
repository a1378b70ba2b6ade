package org.tributary.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.tributary.testing.RequiredForTests;

/** A disk of its own that a test can fill: a file system in memory, which only the superuser of a Linux may mount. */
final class SmallDisk implements AutoCloseable {
    private static final int CHUNK = 1024 * 1024;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one; the test is skipped where that is not allowed, unless nothing may be skipped. */
    static SmallDisk mount(Path folder, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String said = run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(
                RequiredForTests.isAllRequired() || said.isEmpty(), "no disk of its own can be mounted: " + said);
        if (!said.isEmpty()) {
            throw new IOException("no disk of its own can be mounted: " + said);
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Fills it until so much is left. */
    void fillUpTo(int mebibytesLeft) throws IOException {
        byte[] chunk = new byte[CHUNK];
        Path ballast = ballast();
        try (var out = Files.newOutputStream(ballast)) {
            while (folder.toFile().getUsableSpace() > (long) mebibytesLeft * CHUNK) {
                out.write(chunk);
            }
        }
    }

    /** Gives the room back. */
    void empty() throws IOException {
        Files.deleteIfExists(ballast());
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "--lazy", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream output = process.getInputStream()) {
            String said = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? "" : command[0] + " failed: " + said;
        }
    }
}
