package org.tributary.standalone.river;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.tributary.servers.EmbeddedKafka;
import org.tributary.servers.EmbeddedPostgreSql;
import org.tributary.servers.FreePort;
import org.tributary.standalone.door.Backend;
import org.tributary.standalone.door.FrontDoor;
import org.tributary.standalone.folder.DataFolder;
import org.tributary.standalone.folder.RiverPorts;
import org.tributary.standalone.terminal.Refusal;
import org.tributary.standalone.terminal.Terminal;

/** The whole river on this machine, from the moment it is started until it is closed. */
public final class River implements AutoCloseable {
    private final RiverPlan plan;
    private final Terminal terminal;
    private final DiskRoom room;
    private final CompletableFuture<String> gaveUp = new CompletableFuture<>();
    private final Deque<List<SupervisedPart>> layers = new ArrayDeque<>();
    private @Nullable FrontDoor door;
    private boolean isClosed;

    public River(Distribution distribution, DataFolder folder, RiverPorts ports, Terminal terminal) {
        this.plan = new RiverPlan(distribution, folder.path(), ports);
        this.terminal = terminal;
        this.room = new DiskRoom(folder::roomBytes, terminal);
    }

    /**
     * Stops what an earlier river left running on this folder, and makes sure that its ports are free.
     *
     * @throws Refusal if something cannot be stopped, or a port is taken
     */
    public void prepare() {
        try {
            stopLeftOvers();
        } catch (IOException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
        requireFreePorts();
    }

    /**
     * Starts every part and returns when all are ready.
     *
     * @throws Refusal if a part does not start
     */
    public void start() {
        try {
            openDoor();
            startLayer(List.of(postgreSql(), kafka()));
            startLayer(List.of(service(Backend.ARTICLE), service(Backend.INGEST), service(Backend.SEARCH)));
        } catch (IOException e) {
            if (!isClosed()) {
                throw new Refusal(String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** Whether its end has begun, for whatever reason; a start that was broken off by it is no failure. */
    public synchronized boolean isClosed() {
        return isClosed;
    }

    public String address() {
        return plan.address();
    }

    /** Completes with a sentence when a part could not be kept running. */
    public CompletableFuture<String> gaveUp() {
        return gaveUp;
    }

    /** Ends everything, what was started last first; does nothing the second time. */
    @Override
    public void close() {
        List<List<SupervisedPart>> ending;
        synchronized (this) {
            if (isClosed) {
                return;
            }
            isClosed = true;
            ending = List.copyOf(layers);
        }
        for (List<SupervisedPart> layer : ending) {
            inParallel(layer, this::closeOne);
        }
        try {
            stopLeftOvers();
        } catch (IOException e) {
            terminal.say("TRIB-4005 A part did not stop in order: " + e.getMessage());
        }
        FrontDoor opened = door;
        if (opened != null) {
            opened.close();
        }
    }

    /** Also finds what a start that was broken off may have left behind. */
    private void stopLeftOvers() throws IOException {
        for (Backend backend : Backend.values()) {
            ServiceProcess.stopLeftOver(plan.service(backend).pidFile());
        }
        EmbeddedKafka.stopLeftOver(plan.kafkaFolder());
        EmbeddedPostgreSql.stopLeftOver(plan.postgreSqlFolder());
    }

    private void requireFreePorts() {
        for (Map.Entry<Integer, String> port : plan.ports().all().entrySet()) {
            if (!FreePort.isFree(port.getKey())) {
                throw new Refusal("Port " + port.getKey() + ", meant for " + port.getValue()
                        + ", is taken by another program: end it, or choose other ports with --port.");
            }
        }
    }

    private synchronized void openDoor() {
        if (!isClosed) {
            door = FrontDoor.open(plan.ports().door(), plan.backends());
        }
    }

    private SupervisedPart postgreSql() {
        return supervised(
                "PostgreSQL",
                () -> Part.of(EmbeddedPostgreSql.start(
                        plan.postgreSqlFolder(), plan.ports().postgreSql())));
    }

    private SupervisedPart kafka() {
        return supervised(
                "Kafka",
                () -> Part.of(EmbeddedKafka.start(
                        plan.kafkaFolder(),
                        plan.ports().kafka(),
                        plan.distribution().classPath(),
                        plan.distribution().archiveOptions("kafka"))));
    }

    private SupervisedPart service(Backend backend) {
        ServiceSettings settings = plan.service(backend);
        ServiceLog log = new ServiceLog(settings.label(), settings.logFile(), terminal);
        return supervised(settings.label(), () -> ServiceProcess.start(settings, log));
    }

    private SupervisedPart supervised(String name, Part.Starter starter) {
        SupervisedPart part = new SupervisedPart(name, starter, terminal, room);
        part.whenGivenUp(gaveUp::complete);
        return part;
    }

    private void startLayer(List<SupervisedPart> layer) throws IOException {
        synchronized (this) {
            if (isClosed) {
                return;
            }
            layers.addFirst(layer);
        }
        try {
            inParallel(layer, River::startOne);
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException reason) {
                throw reason;
            }
            throw e;
        }
    }

    private static void startOne(SupervisedPart part) {
        try {
            part.start();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private void closeOne(SupervisedPart part) {
        try {
            part.close();
        } catch (IOException e) {
            terminal.say("TRIB-4005 A part did not stop in order: " + e.getMessage());
        }
    }

    private static void inParallel(List<SupervisedPart> layer, java.util.function.Consumer<SupervisedPart> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(layer.stream()
                            .map(part -> CompletableFuture.runAsync(() -> action.accept(part), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}
