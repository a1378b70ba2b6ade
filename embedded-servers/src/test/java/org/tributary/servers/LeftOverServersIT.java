package org.tributary.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose starter was killed are recognised as our own, and strangers are not. */
final class LeftOverServersIT {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @Test
    void postgresql_that_was_left_over_is_stopped_and_started_anew_with_its_data(@TempDir Path folder)
            throws Exception {
        EmbeddedPostgreSql leftOver = EmbeddedPostgreSql.start(folder, FreePort.find());
        try (Connection connection = DriverManager.getConnection(leftOver.jdbcUrl(), leftOver.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");

            try (EmbeddedPostgreSql again = EmbeddedPostgreSql.start(folder, leftOver.port());
                    Connection anew = DriverManager.getConnection(again.jdbcUrl(), again.user(), "");
                    Statement question = anew.createStatement()) {
                assertThat(again.processId()).isNotEqualTo(leftOver.processId());
                assertThat(question.executeQuery("select answer from kept").next())
                        .isTrue();
            }
        }
        assertThat(leftOver.ended()).succeedsWithin(Duration.ofSeconds(60));
    }

    @Test
    void postgresql_that_was_killed_is_noticed_and_comes_back(@TempDir Path folder) throws Exception {
        int port = FreePort.find();
        EmbeddedPostgreSql killed = EmbeddedPostgreSql.start(folder, port);

        ProcessHandle.of(killed.processId()).orElseThrow().destroyForcibly();

        assertThat(killed.ended()).succeedsWithin(Duration.ofSeconds(60));
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            try (EmbeddedPostgreSql again = EmbeddedPostgreSql.start(folder, port)) {
                assertThat(again.processId()).isNotEqualTo(killed.processId());
            }
        });
    }

    @Test
    void a_broker_that_was_left_over_is_stopped_and_started_anew(@TempDir Path folder) throws Exception {
        int port = FreePort.find();
        EmbeddedKafka leftOver = EmbeddedKafka.start(folder, port, CLASS_PATH);

        try (EmbeddedKafka again = EmbeddedKafka.start(folder, port, CLASS_PATH)) {
            assertThat(leftOver.ended()).succeedsWithin(Duration.ofSeconds(60));
            assertThat(again.processId()).isNotEqualTo(leftOver.processId());
        }
    }

    @Test
    void a_broker_ends_when_the_pipe_from_its_parent_closes(@TempDir Path folder) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder, FreePort.find(), CLASS_PATH);

        kafka.closePipeAsADyingParentWould();

        assertThat(kafka.ended()).succeedsWithin(Duration.ofSeconds(60));
    }

    @Test
    void a_stranger_on_the_port_is_named_and_left_alone(@TempDir Path folder) throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = stranger.getLocalPort();

            assertThatThrownBy(() -> EmbeddedPostgreSql.start(folder.resolve("postgresql"), port))
                    .hasMessageContaining("Port " + port + ", meant for PostgreSQL, is taken");
            assertThatThrownBy(() -> EmbeddedKafka.start(folder.resolve("kafka"), port, CLASS_PATH))
                    .hasMessageContaining("Port " + port + ", meant for Kafka, is taken");
        }
    }

    @Test
    void a_process_that_got_the_number_of_an_old_one_is_not_stopped(@TempDir Path folder) throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path file = folder.resolve("old.pid");
            Files.writeString(file, stranger.pid() + " 2020-01-01T00:00:00Z\n");

            ChildProcess.stopLeftOver(file, Duration.ofSeconds(5));

            assertThat(stranger.isAlive()).isTrue();
            assertThat(file).doesNotExist();
        } finally {
            stranger.destroyForcibly();
        }
    }
}
