package org.tributary.testing;

import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.tributary.event.codec.Topic;
import org.tributary.servers.RiverTopics;

/** Servers in containers, for machines with a container engine. */
record ContainerServers(PostgreSQLContainer postgreSql, KafkaContainer kafka) implements TestServers {

    static ContainerServers start() throws IOException {
        PostgreSQLContainer postgreSql = new PostgreSQLContainer("postgres:18");
        KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.1")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", Integer.toString(Topic.RECORD_BYTES_MAX))
                .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", Integer.toString(Topic.RECORD_BYTES_MAX));
        postgreSql.start();
        kafka.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            RiverTopics.create(admin);
        }
        return new ContainerServers(postgreSql, kafka);
    }

    @Override
    public String jdbcUrl() {
        return postgreSql.getJdbcUrl();
    }

    @Override
    public String databaseUser() {
        return postgreSql.getUsername();
    }

    @Override
    public String databasePassword() {
        return postgreSql.getPassword();
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void close() {
        kafka.stop();
        postgreSql.stop();
    }
}
