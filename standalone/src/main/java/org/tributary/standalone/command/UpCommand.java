package org.tributary.standalone.command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.standalone.client.ImportWish;
import org.tributary.standalone.client.RiverClient;
import org.tributary.standalone.folder.DataFolder;
import org.tributary.standalone.folder.Instance;
import org.tributary.standalone.folder.RiverPorts;
import org.tributary.standalone.river.Distribution;
import org.tributary.standalone.river.River;
import org.tributary.standalone.terminal.Refusal;
import org.tributary.standalone.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole river until Ctrl-C. */
@Command(
        name = "up",
        description = "Start everything on this machine and print one address. Ctrl-C stops it; started again, it goes "
                + "on where it was. A new data folder receives the sample wiki, unless a wiki or a dump is named.")
final class UpCommand implements Callable<Integer> {
    /** What a shell calls the end by Ctrl-C. */
    private static final int STOPPED = 130;

    @Mixin
    DataOption data = new DataOption();

    @Option(names = "--wiki", paramLabel = "URL", description = "Follow this wiki; may be given more than once")
    List<String> wikis = new ArrayList<>();

    @Option(names = "--import", paramLabel = "FILE", description = "Read this dump; may be given more than once")
    List<String> imports = new ArrayList<>();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the address; the five after it serve the parts. Default: ${DEFAULT-VALUE}",
            defaultValue = "8080")
    int port = 8080;

    @Option(
            names = "--sample",
            negatable = true,
            description = "Load the sample wiki, or do not, whatever else is asked")
    @Nullable
    Boolean sample;

    @Override
    public Integer call() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<String> dumps = imports.stream().map(DumpFile::checked).toList();
        RiverPorts ports = new RiverPorts(port);
        Distribution distribution = Distribution.ofThisProgram();
        Terminal terminal = Terminal.standard();
        DataFolder folder = DataFolder.open(data.folder, wantsSample());
        River river = new River(distribution, folder, ports, terminal);
        river.prepare();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(river, folder, terminal), "stop-river"));

        terminal.say("Starting PostgreSQL, Kafka and the services on " + folder.path());
        river.start();
        if (river.isClosed()) {
            return STOPPED;
        }
        folder.announce(new Instance(ProcessHandle.current().pid(), river.address()));
        try (RiverClient client = new RiverClient(river.address())) {
            if (folder.isSampleWanted()) {
                new SampleLoading(client, distribution, terminal).load();
                folder.sampleIsHeld();
            }
            terminal.say(String.format(
                    Locale.ROOT, "Tributary is ready at %s (%.1f s)", river.address(), secondsSince(begun)));
            Thread.ofVirtual().name("wishes").start(() -> fulfil(client, dumps, river, terminal));
            throw new Refusal(river.gaveUp().join() + ", so the river has stopped.");
        }
    }

    private boolean wantsSample() {
        return sample == null ? wikis.isEmpty() && imports.isEmpty() : sample;
    }

    /** What was asked for on the command line, and what an earlier run left unfinished. */
    private void fulfil(RiverClient client, List<String> dumps, River river, Terminal terminal) {
        try {
            for (String wiki : wikis) {
                terminal.say("Following " + wiki + " as " + client.follow(wiki, null, null));
            }
            List<FeedCheckpoint> running = new ArrayList<>(client.imports().stream()
                    .filter(known -> known.state() == FeedState.BACKFILLING)
                    .toList());
            for (String dump : dumps) {
                running.add(client.importDump(new ImportWish(dump, null, null, null, null, List.of())));
            }
            ImportWatch watch = new ImportWatch(client, terminal);
            for (FeedCheckpoint one : running) {
                watch.follow(one);
            }
        } catch (Refusal e) {
            if (!river.isClosed()) {
                terminal.say("TRIB-4006 " + e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(River river, DataFolder folder, Terminal terminal) {
        terminal.say("Stopping");
        river.close();
        try {
            folder.close();
        } catch (IOException e) {
            terminal.say("TRIB-4007 The data folder could not be released: " + e.getMessage());
        }
        terminal.say("Stopped");
    }

    private static double secondsSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis() / 1000.0;
    }
}
