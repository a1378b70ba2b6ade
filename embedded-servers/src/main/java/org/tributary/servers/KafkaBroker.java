package org.tributary.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Time;
import org.tributary.event.codec.Topic;

/** The main class of the broker's process: formats its storage the first time, then serves until it is ended. */
final class KafkaBroker {
    /** Is there while the broker takes requests. */
    static final String READY_FILE = "broker.ready";

    private static final String CLUSTER_ID = "dHJpYnV0YXJ5LXJpdmVyMQ";

    private KafkaBroker() {}

    /** Arguments: the data folder, the port for clients, the port of the controller. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        ParentWatch.start(System.in);
        Files.createDirectories(folder);
        Path ready = folder.resolve(READY_FILE);
        Files.deleteIfExists(ready);
        Properties settings = settings(folder, arguments[1], arguments[2]);
        format(folder, settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-broker"));
        server.startup();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + arguments[1]))) {
            RiverTopics.create(admin);
        }
        Files.createFile(ready);
        server.awaitShutdown();
    }

    private static void format(Path folder, Properties settings) throws IOException {
        if (Files.exists(folder.resolve("log").resolve("meta.properties"))) {
            return;
        }
        Path file = folder.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        String[] arguments = {"format", "-t", CLUSTER_ID, "-c", file.toString()};
        int code = StorageTool.execute(arguments, System.out);
        if (code != 0) {
            throw new IOException("Kafka's storage in " + folder + " could not be formatted: code " + code);
        }
    }

    private static Properties settings(Path folder, String port, String controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "CLIENTS://127.0.0.1:" + port,
                "listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names", "CONTROLLER",
                "inter.broker.listener.name", "CLIENTS",
                "log.dirs", folder.resolve("log").toString()));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0",
                "message.max.bytes", Integer.toString(Topic.RECORD_BYTES_MAX),
                "replica.fetch.max.bytes", Integer.toString(Topic.RECORD_BYTES_MAX),
                "log.cleaner.dedupe.buffer.size", "4194304"));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("log.flush.interval.messages", "1000");
        settings.put("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        return settings;
    }
}
