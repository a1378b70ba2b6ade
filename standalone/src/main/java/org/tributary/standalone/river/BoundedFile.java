package org.tributary.standalone.river;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file that lines are added to; when it is full it becomes the earlier one, which it replaces. */
final class BoundedFile implements AutoCloseable {
    private final Path file;
    private final long bytesMax;
    private @Nullable Writer writer;
    private long room;

    BoundedFile(Path file, long bytesMax) {
        this.file = file;
        this.bytesMax = bytesMax;
    }

    /**
     * Adds a line.
     *
     * @param isLast whether nothing more is known to follow at once, so that the line is to be seen now
     * @throws UncheckedIOException if the disk takes no more
     */
    void write(String line, boolean isLast) {
        try {
            Writer out = opened();
            out.write(line);
            out.write('\n');
            room -= line.length() + 1L;
            if (isLast) {
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }

    private Writer opened() throws IOException {
        if (writer != null && room > 0) {
            return writer;
        }
        close();
        if (Files.exists(file) && Files.size(file) >= bytesMax) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Writer out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        writer = out;
        room = bytesMax - Files.size(file);
        return out;
    }
}
