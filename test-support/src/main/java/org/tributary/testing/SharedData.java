package org.tributary.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real dumps, recorded events and reference results, which lie beside the project where there is room for them; nothing of
 * them is part of it.
 */
public final class SharedData {
    private static final Path FOLDER = Path.of("../../shared/data");

    private SharedData() {}

    /** A file of them; the test is skipped where it is absent, unless nothing may be skipped. */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name).toAbsolutePath().normalize();
        Assumptions.assumeTrue(
                RequiredForTests.isAllRequired() || Files.exists(file), "the shared data are not at hand: " + name);
        return file;
    }
}
