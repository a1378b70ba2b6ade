package org.tributary.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.event.codec.Topic;

/** Both servers start from nothing but their Maven artifacts, and keep what they were given. */
final class EmbeddedServersIT {

    @Test
    void postgresql_is_durable_and_keeps_its_data_over_a_restart(@TempDir Path folder) throws Exception {
        int port = FreePort.find();
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder, port);
                Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }

        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder, port);
                Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select answer, current_setting('fsync'), current_setting('synchronous_commit') from kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(42);
            assertThat(row.getString(2)).isEqualTo("on");
            assertThat(row.getString(3)).isEqualTo("on");
        }
    }

    @Test
    void kafka_comes_with_the_topics_of_the_river(@TempDir Path folder) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, FreePort.find(), System.getProperty("java.class.path"));
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains(Topic.PAGE_CHANGE.topicName());
        }
    }
}
