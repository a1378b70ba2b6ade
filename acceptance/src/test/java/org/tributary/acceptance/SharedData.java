package org.tributary.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.tributary.testing.RequiredForTests;

/** Real dumps that lie beside the project where there is room for them; nothing of them is part of it. */
final class SharedData {
    private static final Path FOLDER = Path.of("../../shared/data");

    private SharedData() {}

    /** A file of them; the test is skipped where it is absent, unless nothing may be skipped. */
    static Path file(String name) {
        Path file = FOLDER.resolve(name).toAbsolutePath().normalize();
        Assumptions.assumeTrue(
                RequiredForTests.isAllRequired() || Files.exists(file), "the shared data are not at hand: " + name);
        return file;
    }
}
