package org.tributary.ingest.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tributary.frame.Problem;

/** Which local files may be imported: only those below folders that the operator named, links followed. */
final class ImportFolders {
    private final List<Path> allowed;

    ImportFolders(ImportLimits limits) {
        this.allowed = limits.folders().orElse(List.of()).stream()
                .map(folder -> real(Path.of(folder.strip())))
                .toList();
    }

    /** Throws the problem to answer with if this file is not to be read. */
    void check(Path path) {
        if (!path.isAbsolute()) {
            throw Problem.badParameter("file", "must be an absolute path or an http(s) address but is '" + path + "'");
        }
        if (allowed.isEmpty()) {
            throw Problem.badParameter(
                    "file", "no local file may be imported here: tributary.ingest.import.folders names no folder");
        }
        Path real = real(path.normalize());
        if (allowed.stream().noneMatch(real::startsWith)) {
            throw Problem.badParameter("file", path + " is not below a folder of tributary.ingest.import.folders");
        }
    }

    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return Files.exists(absolute) ? absolute.toRealPath() : absolute;
        } catch (IOException e) {
            return absolute; // opening it will say what is wrong with it
        }
    }
}
