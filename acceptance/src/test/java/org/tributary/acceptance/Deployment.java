package org.tributary.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.servers.EmbeddedKafka;
import org.tributary.servers.EmbeddedPostgreSql;
import org.tributary.servers.FreePort;

/** The packaged services as an operator would run them: on a Kafka and a PostgreSQL, ingest in as many replicas as wanted. */
final class Deployment implements AutoCloseable {
    private final Path folder;
    private final EmbeddedPostgreSql postgreSql;
    private final EmbeddedKafka kafka;
    private final ServiceProcess article;
    private final List<ServiceProcess> replicas = new ArrayList<>();

    private Deployment(Path folder, EmbeddedPostgreSql postgreSql, EmbeddedKafka kafka) throws IOException {
        this.folder = folder;
        this.postgreSql = postgreSql;
        this.kafka = kafka;
        this.article = ServiceProcess.start(
                "article",
                FreePort.find(),
                folder,
                configuration(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        postgreSql.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME",
                        postgreSql.user(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "")));
    }

    /** Starts the servers and article, and returns when article is ready. */
    static Deployment start(Path folder) throws IOException {
        Files.createDirectories(folder);
        EmbeddedPostgreSql postgreSql = EmbeddedPostgreSql.start(folder.resolve("postgresql"), FreePort.find());
        EmbeddedKafka kafka =
                EmbeddedKafka.start(folder.resolve("kafka"), FreePort.find(), System.getProperty("java.class.path"));
        Deployment deployment = new Deployment(folder, postgreSql, kafka);
        deployment.article.awaitReady();
        return deployment;
    }

    /** Starts one more replica of ingest, without waiting for it. */
    ServiceProcess startIngest(Map<String, String> more) throws IOException {
        ServiceProcess replica = ServiceProcess.start("ingest", FreePort.find(), folder, configuration(more));
        replicas.add(replica);
        return replica;
    }

    /** What article answers. */
    Wire wire() {
        return article.wire();
    }

    @Override
    public void close() throws IOException {
        replicas.forEach(ServiceProcess::close);
        article.close();
        kafka.close();
        postgreSql.close();
    }

    private Map<String, String> configuration(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        return all;
    }
}
