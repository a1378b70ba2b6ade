package org.tributary.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has a running river look at a page on which somebody shows a copy of an article. */
@Command(
        name = "compliance",
        description = "Say what is missing or stale on a page that shows a copy of an article. "
                + "Ends with 0 only when nothing is missing or wrong.")
final class ComplianceCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "URL|FILE",
            description = "The address of the page that shows the copy, or a file with its HTML or text")
    String page = "";

    @Option(
            names = "--wiki",
            required = true,
            paramLabel = "URL|ID",
            description = "The wiki of the article: its id here, or an address on it")
    String wiki = "";

    @Option(names = "--title", required = true, paramLabel = "TITLE", description = "The title of the article")
    String title = "";

    @Mixin
    RunningRiverOptions river = new RunningRiverOptions();

    @Override
    public Integer call() {
        try (RiverClient client = river.client()) {
            JsonNode report = report(client, client.wikiIdOf(wiki));
            lines(report).forEach(Terminal.standard()::say);
            return report.path("is_complete").asBoolean() ? 0 : 1;
        }
    }

    private JsonNode report(RiverClient client, String wikiId) {
        return CopyPage.of(page)
                .map(copy -> client.compliance(wikiId, title, copy.content(), copy.type()))
                .orElseGet(() -> client.compliance(wikiId, title, page));
    }

    /** A report in lines for people. */
    static List<String> lines(JsonNode report) {
        List<String> lines = new ArrayList<>();
        if (report.hasNonNull("rev_id")) {
            String match = report.path("match").asText().equals("exact") ? "Revision " : "A changed copy of revision ";
            lines.add(match + report.path("rev_id").asText() + " of "
                    + report.path("page_title").asText() + " is shown.");
        }
        for (JsonNode finding : report.path("findings")) {
            String state = finding.path("state").asText();
            String about = finding.path("subject").asText().replace('_', ' ');
            lines.add(about + ": " + state + ". " + finding.path("detail").asText());
        }
        if (!report.path("is_complete").asBoolean() && report.hasNonNull("attribution")) {
            lines.add("");
            lines.add("What would say it all:");
            report.path("attribution").asText().lines().forEach(lines::add);
        }
        return lines;
    }
}
