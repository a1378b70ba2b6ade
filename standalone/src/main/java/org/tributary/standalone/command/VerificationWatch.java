package org.tributary.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Terminal;
import org.tributary.standalone.terminal.Work;
import org.tributary.standalone.terminal.WorkDisplay;

/** Shows the progress of a verification that runs without us. */
record VerificationWatch(RiverClient client, Terminal terminal, Clock clock) {
    private static final Duration POLL = Duration.ofMillis(500);

    VerificationWatch(RiverClient client, Terminal terminal) {
        this(client, terminal, Clock.systemUTC());
    }

    /** Returns what it has come to, when it is finished. */
    JsonNode follow(String wikiId, String walk) throws InterruptedException {
        Instant started = clock.instant();
        try (WorkDisplay display = terminal.show("verify " + wikiId)) {
            while (true) {
                Optional<JsonNode> now = client.verification(wikiId, walk);
                if (now.isPresent()) {
                    JsonNode result = now.get();
                    display.update(work(result, total(result, wikiId), started));
                    if (result.path("state").asText().equals("finished")) {
                        display.finish("compared.");
                        return result;
                    }
                }
                Thread.sleep(POLL);
            }
        }
    }

    /** How many pages there are to compare: what was told once all is told, until then what the wiki says it has. */
    private @Nullable Long total(JsonNode result, String wikiId) {
        if (result.path("told_pages").isNumber()) {
            return result.path("told_pages").asLong();
        }
        for (JsonNode wiki : client.wikis()) {
            JsonNode progress = wiki.path("progress");
            boolean isOurs = wiki.path("wiki_id").asText().equals(wikiId)
                    && progress.path("feed").asText().equals("reconcile");
            if (isOurs && progress.path("total").isNumber()) {
                return progress.path("total").asLong();
            }
        }
        return null;
    }

    private Work work(JsonNode result, @Nullable Long total, Instant started) {
        long pages = result.path("pages").asLong();
        return new Work(
                pages,
                total,
                "pages",
                pages,
                result.path("revisions").asLong(),
                Duration.between(started, clock.instant()));
    }
}
