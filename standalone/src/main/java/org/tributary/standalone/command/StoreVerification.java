package org.tributary.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Refusal;
import org.tributary.standalone.terminal.Terminal;
import org.tributary.standalone.terminal.Work;
import org.tributary.standalone.terminal.WorkDisplay;

/** Shows how everything that is kept is read back, and names whatever is damaged. */
final class StoreVerification {
    private final RiverClient client;
    private final Terminal terminal;
    private final Clock clock;
    private @Nullable JsonNode finished;

    StoreVerification(RiverClient client, Terminal terminal, Clock clock) {
        this.client = client;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Returns whether every text was what it should be. */
    boolean run(Optional<String> wikiId) {
        Instant started = clock.instant();
        try (WorkDisplay display = terminal.show("verify what is kept")) {
            client.verifyStore(wikiId, line -> take(line, display, started));
            JsonNode result = finished;
            if (result == null) {
                throw new Refusal("The river stopped before everything was read back: run it again.");
            }
            display.finish("read back.");
            terminal.say(line("Pages: %,d", result.path("pages")));
            terminal.say(line("Revisions read back: %,d", result.path("revisions")));
            terminal.say(line("Texts damaged or missing: %,d", result.path("damaged")));
            return result.path("damaged").asLong() == 0;
        }
    }

    private void take(JsonNode line, WorkDisplay display, Instant started) {
        if (line.has("damage")) {
            terminal.say(damage(line));
            return;
        }
        if (line.path("state").asText().equals("finished")) {
            finished = line;
        }
        display.update(work(line, Duration.between(started, clock.instant())));
    }

    private static Work work(JsonNode line, Duration elapsed) {
        return new Work(
                line.path("revisions").asLong(),
                null,
                "revisions",
                line.path("pages").asLong(),
                line.path("revisions").asLong(),
                elapsed);
    }

    static String damage(JsonNode line) {
        return String.format(
                Locale.ROOT,
                "The text of revision %d (slot %s) of page %d of %s is %s.",
                line.path("rev_id").asLong(),
                line.path("slot").asText(),
                line.path("page_id").asLong(),
                line.path("wiki_id").asText(),
                line.path("damage").asText());
    }

    private static String line(String format, JsonNode number) {
        return String.format(Locale.ROOT, format, number.asLong());
    }
}
