package org.tributary.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.standalone.client.ImportWish;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells a running river to read a dump, and shows how far it is. */
@Command(
        name = "import",
        description = "Read an XML dump (plain, gz, bz2, 7z, zst) from a file or an address. "
                + "Ctrl-C leaves the import running.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A path, or an http or https address")
    String file = "";

    @Option(
            names = "--wiki-id",
            paramLabel = "ID",
            description = "How to call the wiki here; by default what the dump says")
    @Nullable
    String wikiId;

    @Option(names = "--name", paramLabel = "NAME", description = "The wiki's name; by default what the dump says")
    @Nullable
    String name;

    @Option(names = "--rights-url", paramLabel = "URL", description = "The licence of the text")
    @Nullable
    String rightsUrl;

    @Option(names = "--rights-text", paramLabel = "TEXT", description = "The licence in words")
    @Nullable
    String rightsText;

    @Mixin
    RunningRiverOptions river = new RunningRiverOptions();

    @Override
    public Integer call() throws InterruptedException {
        Terminal terminal = Terminal.standard();
        try (RiverClient client = river.client()) {
            ImportWish wish = new ImportWish(DumpFile.checked(file), wikiId, name, rightsText, rightsUrl, List.of());
            FeedCheckpoint started = client.importDump(wish);
            return new ImportWatch(client, terminal).follow(started) ? 0 : 1;
        }
    }
}
