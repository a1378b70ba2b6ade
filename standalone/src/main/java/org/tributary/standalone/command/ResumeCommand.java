package org.tributary.standalone.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells a running river to go on with a wiki that was paused. */
@Command(name = "resume", description = "Go on following a wiki that was paused.")
final class ResumeCommand implements Callable<Integer> {
    @Mixin
    WikiParameter wiki = new WikiParameter();

    @Mixin
    RunningRiverOptions river = new RunningRiverOptions();

    @Override
    public Integer call() {
        try (RiverClient client = river.client()) {
            String id = client.wikiIdOf(wiki.wiki);
            client.change(id, JsonNodeFactory.instance.objectNode().put("following", "live"));
            Terminal.standard().say("Going on with " + id + ".");
            return 0;
        }
    }
}
