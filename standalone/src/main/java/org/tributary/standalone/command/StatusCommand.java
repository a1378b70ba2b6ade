package org.tributary.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how a running river is doing. */
@Command(name = "status", description = "The wikis, their progress and their lag, and the health of the services.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    RunningRiverOptions river = new RunningRiverOptions();

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        try (RiverClient client = river.client()) {
            JsonNode health = client.health();
            terminal.say("Tributary at " + river.address() + ": "
                    + health.path("status").asText("unknown"));
            health.path("checks").forEach(check -> sayIfDown(terminal, check));
            client.wikis().forEach(wiki -> terminal.say(line(wiki)));
            Instant now = Clock.systemUTC().instant();
            client.feeds().forEach(feed -> terminal.say(FeedLine.of(feed, now)));
            return health.path("status").asText().equals("UP") ? 0 : 1;
        }
    }

    private static void sayIfDown(Terminal terminal, JsonNode check) {
        if (!check.path("status").asText().equals("UP")) {
            terminal.say("  " + check.path("name").asText() + " is down");
        }
    }

    private static String line(JsonNode wiki) {
        String lag = wiki.path("lag_seconds").isNumber()
                ? ", " + wiki.path("lag_seconds").asLong() + " s behind"
                : "";
        return String.format(
                Locale.ROOT,
                "%s (%s): %,d pages, %,d revisions, %s%s",
                wiki.path("wiki_id").asText(),
                wiki.path("name").asText(),
                wiki.path("pages").asLong(),
                wiki.path("revisions").asLong(),
                stateOf(wiki.path("state")),
                lag);
    }

    private static String stateOf(JsonNode state) {
        return state.isObject() ? state.path("state").asText("unknown") : state.asText("unknown");
    }
}
