package org.tributary.ingest.push;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.tributary.testing.SharedData;

/** Events that were recorded from a real wiki and its streams, where they are at hand. */
final class RecordedEvents {
    private RecordedEvents() {}

    /** One event of a recorded stream, with its own bytes. */
    record Recorded(String id, String data, String block) {}

    /** A recorded file; the test is skipped where it is not at hand, unless everything is required. */
    static String text(String name) throws IOException {
        return Files.readString(SharedData.file("events/" + name));
    }

    /** The events of a recorded stream, taken apart by blank lines and by nothing else. */
    static List<Recorded> stream(String name) throws IOException {
        List<Recorded> events = new ArrayList<>();
        for (String block : text(name).split("\n\n", -1)) {
            if (block.startsWith("event:")) {
                String[] lines = block.split("\n", -1);
                events.add(new Recorded(
                        lines[1].substring("id: ".length()), lines[2].substring("data: ".length()), block + "\n\n"));
            }
        }
        return events;
    }
}
