package org.tributary.article;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.servers.EmbeddedKafka;
import org.tributary.servers.EmbeddedPostgreSql;
import org.tributary.servers.FreePort;

/** A PostgreSQL and a Kafka that a test can take away and bring back, on the same ports and with their data. */
public final class OutageServers implements QuarkusTestResourceLifecycleManager {
    private static @Nullable EmbeddedPostgreSql postgreSql;
    private static @Nullable EmbeddedKafka kafka;
    private static Path folder = Path.of("target");
    private static int postgreSqlPort;
    private static int kafkaPort;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "outage");
            postgreSqlPort = FreePort.find();
            kafkaPort = FreePort.find();
            startPostgreSql();
            startKafka();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "quarkus.datasource.jdbc.url",
                Objects.requireNonNull(postgreSql).jdbcUrl());
        settings.put(
                "quarkus.datasource.username",
                Objects.requireNonNull(postgreSql).user());
        settings.put("quarkus.datasource.password", "");
        settings.put("kafka.bootstrap.servers", Objects.requireNonNull(kafka).bootstrapServers());
        return settings;
    }

    static void startPostgreSql() throws IOException {
        postgreSql = EmbeddedPostgreSql.start(folder.resolve("postgresql"), postgreSqlPort);
    }

    static void stopPostgreSql() throws IOException {
        Objects.requireNonNull(postgreSql).close();
    }

    static void startKafka() throws IOException {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), kafkaPort, System.getProperty("java.class.path"));
    }

    static void stopKafka() {
        Objects.requireNonNull(kafka).close();
    }

    @Override
    public void stop() {
        try {
            stopKafka();
            stopPostgreSql();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
