package org.tributary.article.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of tabs and lines that come with the program, and those that an operator adds. */
final class Table {
    private Table() {}

    /**
     * A row.
     *
     * @param place file and line, for errors
     */
    record Row(String place, List<String> cells) {
        ProvenanceKind kind(int column) {
            try {
                return ProvenanceKind.valueOf(cells.get(column).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw wrong(
                        "'" + cells.get(column) + "' is no kind: copy, translation, import, merge or split is wanted",
                        e);
            }
        }

        int percent(int column) {
            try {
                int percent = Integer.parseInt(cells.get(column));
                if (percent >= 1 && percent <= 100) {
                    return percent;
                }
                throw wrong("confidence is 1 to 100 percent", null);
            } catch (NumberFormatException e) {
                throw wrong("confidence is 1 to 100 percent", e);
            }
        }

        IllegalArgumentException wrong(String what, @Nullable Exception cause) {
            return new IllegalArgumentException(place + ": " + what, cause);
        }
    }

    /**
     * The built-in rows and after them those of a file.
     *
     * @throws IllegalArgumentException if a line has another number of columns; file and line are named
     */
    static List<Row> read(String name, int columns, Optional<Path> more) {
        List<Row> rows = new ArrayList<>(parse(name, builtIn(name), columns));
        more.ifPresent(file -> rows.addAll(parse(file.toString(), text(file), columns)));
        return rows;
    }

    private static List<Row> parse(String name, String text, int columns) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Row row = new Row(
                    name + " line " + number, List.of(line.stripTrailing().split("\t", -1)));
            if (row.cells().size() != columns) {
                throw row.wrong(
                        columns + " columns are wanted, and there are "
                                + row.cells().size(),
                        null);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String builtIn(String name) {
        try (InputStream stream = Table.class.getResourceAsStream("/provenance/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the table " + name + " does not come with the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + file + " cannot be read", e);
        }
    }
}
