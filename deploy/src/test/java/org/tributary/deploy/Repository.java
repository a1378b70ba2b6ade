package org.tributary.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files this module is about, wherever in the repository they are. */
final class Repository {
    /** Where the repository begins, seen from this module, in which its tests run. */
    static final Path ROOT = Path.of("..");

    private Repository() {}

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
