package org.tributary.standalone.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.tributary.standalone.terminal.Refusal;

/** What a person names to be imported: an address as it is, a path made absolute. */
final class DumpFile {
    private DumpFile() {}

    static String checked(String named) {
        if (named.startsWith("http://") || named.startsWith("https://")) {
            return named;
        }
        Path path = Path.of(named).toAbsolutePath().normalize();
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new Refusal("There is no file to read at " + path + ".");
        }
        return path.toString();
    }
}
