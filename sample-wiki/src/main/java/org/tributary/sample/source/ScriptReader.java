package org.tributary.sample.source;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** Reads an edit script: a line per edit, {@code when | who | marks | summary}, and its operations indented below it. */
final class ScriptReader {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String IMPORTED = "import:";
    private static final int COLUMNS = 4;
    private static final int SECONDS = 60;

    private final String file;

    ScriptReader(String file) {
        this.file = file;
    }

    /** The edits told by these lines, the first of which is this line of the file. */
    List<Edit> edits(List<String> lines, int firstLine) {
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            var place = new Place(file, firstLine + i);
            String line = lines.get(i);

            var operations = new ArrayList<Operation>();
            while (i + 1 < lines.size() && lines.get(i + 1).startsWith("  ")) {
                i++;
                operations.add(
                        operation(new Place(file, firstLine + i), lines.get(i).strip()));
            }
            edits.add(edit(place, line, operations));
        }
        return edits;
    }

    private static Edit edit(Place place, String line, List<Operation> operations) {
        String[] columns = line.split("\\|", COLUMNS);
        if (columns.length != COLUMNS) {
            throw new MistakeInSource(place, "an edit is 'when | who | marks | summary'");
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        Optional<LocalDate> importedOn = Optional.empty();
        for (String word : columns[2].strip().split("\\s+", -1)) {
            if (word.startsWith(IMPORTED)) {
                importedOn = Optional.of(day(place, word.substring(IMPORTED.length())));
            } else if (!word.isEmpty()) {
                marks.add(Mark.of(word)
                        .orElseThrow(() -> new MistakeInSource(place, "'" + word + "' is no mark of an edit")));
            }
        }
        return new Edit(
                place,
                when(place, columns[0].strip()),
                columns[1].strip(),
                marks,
                importedOn,
                columns[3].strip(),
                operations);
    }

    /** Scripts give minutes; the second is drawn from the line itself, so that it looks natural and never changes. */
    private static Instant when(Place place, String minute) {
        var sum = new CRC32();
        sum.update((place.file() + minute).getBytes(StandardCharsets.UTF_8));
        try {
            return LocalDateTime.parse(minute, MINUTE).toInstant(ZoneOffset.UTC).plusSeconds(sum.getValue() % SECONDS);
        } catch (DateTimeParseException e) {
            throw new MistakeInSource(place, "'" + minute + "' is not like 2019-02-28 17:05");
        }
    }

    private static LocalDate day(Place place, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new MistakeInSource(place, "'" + day + "' is not like 2019-02-28");
        }
    }

    private static Operation operation(Place place, String line) {
        String verb = line.split(" ", 2)[0];
        String rest = line.substring(verb.length()).strip();
        return switch (verb) {
            case "+" -> new Operation.Added(rest);
            case "~" -> new Operation.Replaced(halves(place, rest)[0], halves(place, rest)[1]);
            case "!" -> new Operation.Spoilt(halves(place, rest)[0], halves(place, rest)[1]);
            case "write" -> new Operation.Rewritten(inLines(rest));
            case "blank" -> new Operation.Blanked();
            case "revert" -> new Operation.Reverted(count(place, rest));
            case "move" -> new Operation.MovedFrom(rest);
            case "same" -> new Operation.Recorded();
            default -> throw new MistakeInSource(place, "'" + verb + "' is no operation");
        };
    }

    private static String[] halves(Place place, String rest) {
        String[] halves = rest.split("→", 2);
        if (halves.length != 2) {
            throw new MistakeInSource(place, "a replacement is 'before → after'");
        }
        return new String[] {inLines(halves[0].strip()), inLines(halves[1].strip())};
    }

    private static String inLines(String words) {
        return words.replace("\\n", "\n");
    }

    private static int count(Place place, String rest) {
        if (!rest.matches("[1-9][0-9]{0,2}")) {
            throw new MistakeInSource(place, "'revert' needs the number of edits it undoes");
        }
        return Integer.parseInt(rest);
    }
}
