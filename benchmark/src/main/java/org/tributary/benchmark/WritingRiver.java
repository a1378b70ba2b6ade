package org.tributary.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.wiki.Wiki;
import org.tributary.servers.EmbeddedKafka;
import org.tributary.servers.EmbeddedPostgreSql;
import org.tributary.servers.FreePort;
import org.tributary.servers.RiverTopics;

/** PostgreSQL, Kafka and the packaged article service on this machine, for one measurement. */
final class WritingRiver implements AutoCloseable {
    private static final String WIKI = "measured";
    private static final Duration WAIT_MAX = Duration.ofMinutes(30);
    private static final long POLL_MILLIS = 100;

    private final Path folder;
    private final Path jar;
    private final EmbeddedPostgreSql postgres;
    private final EmbeddedKafka kafka;
    private final Connection connection;
    private final int port = FreePort.find();
    private @Nullable Process article;

    private WritingRiver(
            Path folder, Path jar, EmbeddedPostgreSql postgres, EmbeddedKafka kafka, Connection connection) {
        this.folder = folder;
        this.jar = jar;
        this.postgres = postgres;
        this.kafka = kafka;
        this.connection = connection;
    }

    /**
     * What lies on the topic.
     *
     * @param kept of the first copy the last changes, which do not lie there yet
     */
    record Filled(long revisions, long bytes, List<ProducerRecord<String, byte[]>> kept) {}

    static WritingRiver start(Path folder, Path jar) throws IOException, SQLException {
        Files.createDirectories(folder);
        EmbeddedPostgreSql postgres = EmbeddedPostgreSql.start(folder.resolve("postgresql"), FreePort.find());
        EmbeddedKafka kafka =
                EmbeddedKafka.start(folder.resolve("kafka"), FreePort.find(), System.getProperty("java.class.path"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            RiverTopics.create(admin);
        }
        Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "");
        return new WritingRiver(folder, jar, postgres, kafka, connection);
    }

    Connection connect() {
        return connection;
    }

    /** The measured wiki's address at the service. */
    String address() {
        return "http://127.0.0.1:" + port + "/v1/wikis/" + wiki(0);
    }

    /**
     * Puts a dump's page changes on their topic, as often as wanted, each time as those of another wiki.
     *
     * @param kept so many of the last changes of the first copy are not put there yet
     */
    Filled fill(Path dump, int copies, long revisionsMax, int kept) throws Exception {
        Filled all = fill(dump, wiki(0), revisionsMax, kept);
        for (int copy = 1; copy < copies; copy++) {
            Filled more = fill(dump, wiki(copy), revisionsMax, 0);
            all = new Filled(all.revisions + more.revisions, all.bytes + more.bytes, all.kept);
        }
        return all;
    }

    /** Puts the first page changes of a dump on their topic as those of a wiki that is not held yet. */
    Filled fillAnother(Path dump, long revisionsMax) throws Exception {
        return fill(dump, new WikiId("another"), revisionsMax, 0);
    }

    private Filled fill(Path dump, WikiId id, long revisionsMax, int kept) throws Exception {
        EventCodec<PageChange> codec = new EventCodec<>(PageChange.class);
        Deque<ProducerRecord<String, byte[]>> last = new ArrayDeque<>();
        long[] counts = new long[2];
        try (KafkaProducer<String, byte[]> producer = producer()) {
            Reading.eachPageChange(
                    dump,
                    id,
                    revisionsMax,
                    wiki -> send(producer, record(Topic.WIKI, id.value(), new EventCodec<>(Wiki.class).encode(wiki))),
                    change -> {
                        last.add(record(Topic.PAGE_CHANGE, change.key().toString(), codec.encode(change)));
                        if (last.size() > kept) {
                            ProducerRecord<String, byte[]> next = last.remove();
                            counts[0]++;
                            counts[1] += next.value().length;
                            send(producer, next);
                        }
                    });
        }
        return new Filled(counts[0], counts[1], List.copyOf(last));
    }

    /** Puts page changes on their topic. */
    void add(List<ProducerRecord<String, byte[]>> changes) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            changes.forEach(each -> send(producer, each));
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "acks",
                "all",
                "compression.type",
                "zstd",
                "max.request.size",
                Topic.RECORD_BYTES_MAX,
                "linger.ms",
                20);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Of the first of them questions are asked. */
    private static WikiId wiki(int copy) {
        return new WikiId(WIKI + copy);
    }

    private static ProducerRecord<String, byte[]> record(Topic topic, String key, byte[] value) {
        return new ProducerRecord<>(topic.topicName(), key, value);
    }

    /** Without waiting for each; a record that was refused at once is noticed at once. */
    private static void send(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        Future<?> sent = producer.send(record);
        try {
            if (sent.isDone()) {
                sent.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a record", e);
        }
    }

    /** Starts the service as the product does. */
    void startArticle() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(System.getProperty("articleOptions", "").split(" ", 0)));
        command.removeIf(String::isBlank);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("article.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "TRIBUTARY_ARTICLE_TEXTS_QUIET_AFTER", "20s",
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
                        "QUARKUS_DATASOURCE_PASSWORD", ""));
        article = builder.start();
    }

    /** What processors have spent on each part of the river. */
    CpuUse cpuUse() {
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put("article service", article == null ? 0L : article.pid());
        processes.put("PostgreSQL", postgres.processId());
        processes.put("Kafka", kafka.processId());
        return CpuUse.of(processes);
    }

    /** Waits until so many revisions are committed, and tells how many there are. */
    long awaitRevisions(long count) throws Exception {
        return await("select coalesce((select sum(revisions) from wiki_count), 0)", count);
    }

    /** Waits until nothing is left to be published. */
    void awaitPublished() throws Exception {
        await("select case when exists (select from outbox) then 0 else 1 end", 1);
    }

    /** Waits until texts that were left alone are packed, and has PostgreSQL take away what they leave behind. */
    void awaitPacked() throws Exception {
        await("select case when exists (select from text_settling) then 0 else 1 end", 1);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum");
        }
    }

    /** Waits until all pages were looked through for where their texts came from. */
    void awaitSources() throws Exception {
        await("select case when exists (select from provenance_due) then 0 else 1 end", 1);
    }

    private long await(String sql, long wanted) throws Exception {
        Instant until = Instant.now().plus(WAIT_MAX);
        while (Instant.now().isBefore(until)) {
            long value = value(sql);
            if (value >= wanted) {
                return value;
            }
            if (article == null || article.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "the article service has ended: " + Files.readString(folder.resolve("article.log")));
            }
        }
        throw new IllegalStateException("not reached: " + sql + " >= " + wanted);
    }

    /** Before the service has made its tables there is nothing. */
    private long value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet exists = statement.executeQuery(
                    "select to_regclass('wiki_count') is not null and to_regclass('outbox') is not null")) {
                if (!exists.next() || !exists.getBoolean(1)) {
                    return 0;
                }
            }
            try (ResultSet row = statement.executeQuery(sql)) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        if (article != null) {
            article.destroy();
            article.onExit().join();
        }
        connection.close();
        kafka.close();
        postgres.close();
    }
}
