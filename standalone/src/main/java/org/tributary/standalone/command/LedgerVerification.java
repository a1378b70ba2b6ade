package org.tributary.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Terminal;
import org.tributary.standalone.terminal.Work;
import org.tributary.standalone.terminal.WorkDisplay;

/** Shows how wikis are proved from their ledgers, and names the first place that is broken. */
record LedgerVerification(RiverClient client, Terminal terminal, Clock clock) {

    /** Returns whether everything that is held of these wikis is complete and unaltered. */
    boolean run(List<String> wikiIds) {
        boolean isProved = true;
        for (String wikiId : wikiIds) {
            isProved &= isProved(wikiId);
        }
        return isProved;
    }

    private boolean isProved(String wikiId) {
        Instant started = clock.instant();
        try (WorkDisplay display = terminal.show("prove " + wikiId)) {
            JsonNode end = client.proveLedger(
                    wikiId, line -> display.update(work(line, Duration.between(started, clock.instant()))));
            display.finish("proved.");
            lines(end).forEach(terminal::say);
            return end.path("is_proved").asBoolean();
        }
    }

    private static Work work(JsonNode line, Duration elapsed) {
        long pages = line.path("pages").asLong();
        return new Work(
                pages,
                line.path("pages_total").asLong(),
                "pages",
                pages,
                line.path("revisions").asLong(),
                elapsed);
    }

    /** One line for each thing that somebody wants to know. */
    static List<String> lines(JsonNode end) {
        List<String> lines = new ArrayList<>();
        lines.add(counted("Versions proved: %,d", end.path("versions")));
        lines.add(counted("Revisions proved: %,d", end.path("revisions")));
        lines.add(counted("Pages that are broken: %,d", end.path("broken_pages")));
        JsonNode first = end.path("first_break");
        if (first.isObject()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "The first is page %d, in version %d: %s%s",
                    first.path("page_id").asLong(),
                    first.path("version").asLong(),
                    first.path("reason").asText().replace('_', ' '),
                    first.has("rev_id") ? ", revision " + first.path("rev_id").asLong() : ""));
        }
        JsonNode counts = end.path("counts_differ");
        if (counts.isObject()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Pages are missing or too many: there are %,d with %,d revisions, but %,d with %,d were counted as they came",
                    counts.path("pages").asLong(),
                    counts.path("revisions").asLong(),
                    counts.path("pages_counted").asLong(),
                    counts.path("revisions_counted").asLong()));
        }
        if (end.path("uncovered_versions").asLong() > 0) {
            lines.add(counted("Versions from before the ledger covered content: %,d", end.path("uncovered_versions")));
        }
        lines.add("Head of all ledgers: " + end.path("head").asText());
        return lines;
    }

    private static String counted(String line, JsonNode number) {
        return String.format(Locale.ROOT, line, number.asLong());
    }
}
