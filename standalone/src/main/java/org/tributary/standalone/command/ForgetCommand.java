package org.tributary.standalone.command;

import java.util.concurrent.Callable;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells a running river to forget a wiki. */
@Command(name = "forget", description = "Stop following a wiki and withdraw everything that is held of it.")
final class ForgetCommand implements Callable<Integer> {
    @Mixin
    WikiParameter wiki = new WikiParameter();

    @Mixin
    RunningRiverOptions river = new RunningRiverOptions();

    @Override
    public Integer call() {
        try (RiverClient client = river.client()) {
            String id = client.wikiIdOf(wiki.wiki);
            client.forget(id);
            Terminal.standard().say("Forgotten " + id + "; its articles are being withdrawn.");
            return 0;
        }
    }
}
