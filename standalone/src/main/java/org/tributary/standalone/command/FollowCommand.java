package org.tributary.standalone.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells a running river to follow a wiki, or a part of it. */
@Command(
        name = "follow",
        description = "Follow a wiki, or the part of it that is named: its pages and their history first, then every"
                + " change.")
final class FollowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "URL", description = "Any page of the wiki, or its api.php")
    String wiki = "";

    @Option(
            names = "--wiki-id",
            paramLabel = "ID",
            description = "How to call it here; by default derived from its address")
    @Nullable
    String wikiId;

    @Mixin
    PlanOptions plan = new PlanOptions();

    @Mixin
    RunningRiverOptions river = new RunningRiverOptions();

    @Override
    public Integer call() {
        try (RiverClient client = river.client()) {
            String id = client.follow(wiki, wikiId, plan.plan().orElse(null));
            Terminal.standard().say("Following " + wiki + " as " + id + "; ./tributary status says how far it is.");
            return 0;
        }
    }
}
