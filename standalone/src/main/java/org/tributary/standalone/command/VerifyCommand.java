package org.tributary.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Refusal;
import org.tributary.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a running river compare its copy of a wiki with the wiki itself, and says what came of it. */
@Command(
        name = "verify",
        description = "Compare the copy of a followed wiki with the wiki, and repair what differs. "
                + "Ends with 0 only when nothing differs any more. Ctrl-C leaves it running. "
                + "With --ledger or --store nothing is asked of the wiki: what is held is proved complete and unaltered, "
                + "or every text that is kept is read back and proved.")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "URL|WIKI_ID",
            description =
                    "Any address of the wiki, or what it is called here; with --ledger or --store all wikis if none is named")
    String wiki = "";

    @Option(names = "--ledger", description = "Prove from the ledgers that everything held is complete and unaltered")
    boolean isLedger;

    @Option(names = "--store", description = "Read back every text that is kept, and name what is damaged or missing")
    boolean isStore;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    RunningRiverOptions river = new RunningRiverOptions();

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.standard();
        if (wiki.isEmpty() && !isLedger && !isStore) {
            throw new ParameterException(spec.commandLine(), "Name a wiki, or say --ledger or --store.");
        }
        if (isLedger && isStore) {
            throw new ParameterException(spec.commandLine(), "Say --ledger or --store, one at a time.");
        }
        try (RiverClient client = river.client()) {
            if (isStore) {
                Optional<String> only = wiki.isEmpty() ? Optional.empty() : Optional.of(named(wiki, client.wikis()));
                return new StoreVerification(client, terminal, Clock.systemUTC()).run(only) ? 0 : 1;
            }
            if (isLedger) {
                List<String> wikiIds = wiki.isEmpty() ? all(client.wikis()) : List.of(named(wiki, client.wikis()));
                return new LedgerVerification(client, terminal, Clock.systemUTC()).run(wikiIds) ? 0 : 1;
            }
            String wikiId = named(wiki, client.wikis());
            String walk = client.verify(wikiId);
            JsonNode result = new VerificationWatch(client, terminal).follow(wikiId, walk);
            lines(result).forEach(terminal::say);
            return result.path("left").asLong() == 0 ? 0 : 1;
        }
    }

    private static List<String> all(JsonNode wikis) {
        List<String> wikiIds = new ArrayList<>();
        wikis.forEach(each -> wikiIds.add(each.path("wiki_id").asText()));
        return wikiIds;
    }

    /** The wiki that is meant: by its id, else by the host and port of its address. */
    static String named(String meant, JsonNode wikis) {
        List<String> found = new ArrayList<>();
        for (JsonNode each : wikis) {
            String wikiId = each.path("wiki_id").asText();
            if (wikiId.equals(meant)) {
                return wikiId;
            }
            String place = place(meant);
            if (place != null && place.equals(place(each.path("url").asText()))) {
                found.add(wikiId);
            }
        }
        if (found.size() != 1) {
            throw new Refusal(
                    found.isEmpty()
                            ? "No wiki is held as " + meant + ": ./tributary status names those that are."
                            : "Several wikis are held of " + meant + ": name one of " + String.join(", ", found) + ".");
        }
        return found.getFirst();
    }

    private static @Nullable String place(String address) {
        try {
            String whole = address.contains("://") ? address : "any://" + address;
            return URI.create(whole.replace(" ", "_")).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** One line for each thing that somebody wants to know. */
    static List<String> lines(JsonNode result) {
        List<String> lines = new ArrayList<>();
        lines.add(counted("Pages compared: %,d", result.path("pages")));
        lines.add(counted("Revisions compared: %,d", result.path("revisions")));
        lines.add(counted("Differences found: %,d", result.path("found")) + byKind(result, "found"));
        lines.add(counted("Repaired: %,d", result.path("repaired")));
        lines.add(counted("Left: %,d", result.path("left")) + byKind(result, "left"));
        return lines;
    }

    private static String byKind(JsonNode result, String count) {
        List<String> kinds = new ArrayList<>();
        result.path("divergences").forEachEntry((kind, counts) -> {
            if (counts.path(count).asLong() > 0) {
                kinds.add(counted(kind.replace('_', ' ') + " %,d", counts.path(count)));
            }
        });
        return kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")";
    }

    private static String counted(String line, JsonNode number) {
        return String.format(Locale.ROOT, line, number.asLong());
    }
}
