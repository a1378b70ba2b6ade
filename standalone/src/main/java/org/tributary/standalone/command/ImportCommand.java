package org.tributary.standalone.command;

import java.util.ArrayList;
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
        description = "Read XML dumps (plain, gz, bz2, 7z, zst) from files or addresses; a dump in several parts is "
                + "all of its parts. "
                + "Ctrl-C leaves the import running.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Paths, or http or https addresses")
    List<String> files = new ArrayList<>();

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
            List<String> dumps = files.stream().map(DumpFile::checked).toList();
            List<FeedCheckpoint> started = new ArrayList<>();
            for (String dump : dumps) {
                started.add(client.importDump(new ImportWish(dump, wikiId, name, rightsText, rightsUrl, List.of())));
            }
            boolean isWhole = true;
            for (FeedCheckpoint one : started) {
                isWhole &= new ImportWatch(client, terminal).follow(one);
            }
            return isWhole ? 0 : 1;
        }
    }
}
