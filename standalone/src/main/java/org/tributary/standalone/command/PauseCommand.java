package org.tributary.standalone.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells a running river to stop following a wiki for a while. */
@Command(name = "pause", description = "Stop following a wiki for a while; resume goes on where it stopped.")
final class PauseCommand implements Callable<Integer> {
    @Mixin
    WikiParameter wiki = new WikiParameter();

    @Mixin
    RunningRiverOptions river = new RunningRiverOptions();

    @Override
    public Integer call() {
        try (RiverClient client = river.client()) {
            String id = client.wikiIdOf(wiki.wiki);
            client.change(id, JsonNodeFactory.instance.objectNode().put("following", "paused"));
            Terminal.standard().say("Paused " + id + ".");
            return 0;
        }
    }
}
