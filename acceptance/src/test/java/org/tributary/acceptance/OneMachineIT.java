package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A river that runs on one machine answers at one address, refuses in one sentence, and mends itself. */
final class OneMachineIT {
    private static final Duration MENDING_WAIT = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static RunningTributary tributary;

    @BeforeAll
    static void start_it_as_a_user_would() throws IOException {
        tributary = RunningTributary.up(folder.resolve("data"), "--no-sample");
    }

    @AfterAll
    static void stop_it() throws Exception {
        tributary.close();
    }

    @Test
    void the_three_services_are_healthy_at_the_one_address() {
        await().atMost(MENDING_WAIT).untilAsserted(() -> assertThat(
                        tributary.wire().json("/q/health").findValuesAsText("name"))
                .contains("ingest", "search", "article"));
    }

    @Test
    void what_is_not_there_is_a_problem_that_came_through_the_door() {
        HttpResponse<String> answer = tributary.wire().get("/v1/no-such-route", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
    }

    @Test
    void a_second_up_on_the_same_folder_is_refused_in_one_sentence() throws Exception {
        String port = Integer.toString(PortBlock.findFree());

        String said = RunningTributary.run("up", "--data", tributary.data().toString(), "--port", port);

        assertThat(said)
                .startsWith("1 ")
                .contains("already runs on", tributary.address())
                .hasLineCount(1);
    }

    @Test
    void a_busy_port_is_refused_in_one_sentence() throws Exception {
        String port = Integer.toString(tributary.port());

        String said =
                RunningTributary.run("up", "--data", folder.resolve("other").toString(), "--port", port);

        assertThat(said)
                .startsWith("1 ")
                .contains("Port " + port, "is taken by another program")
                .hasLineCount(1);
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused_in_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        String said = RunningTributary.run("up", "--data", file.resolve("data").toString());

        assertThat(said).startsWith("1 ").contains("cannot be written").hasLineCount(1);
    }

    @Test
    void status_of_a_folder_where_nothing_runs_is_one_sentence() throws Exception {
        String said = RunningTributary.run(
                "status", "--data", folder.resolve("nothing").toString());

        assertThat(said).startsWith("1 ").contains("does not run on").hasLineCount(1);
    }

    @Test
    void kafka_and_postgresql_that_are_killed_are_started_again() throws IOException {
        ProcessHandle postmaster = tributary.postmaster().findFirst().orElseThrow();

        tributary.part("KafkaBroker").destroyForcibly();
        postmaster.destroyForcibly();

        tributary.awaitLine("Kafka runs again.", MENDING_WAIT);
        tributary.awaitLine("PostgreSQL runs again.", MENDING_WAIT);
        await().atMost(MENDING_WAIT).untilAsserted(() -> assertThat(
                        tributary.wire().get("/q/health", "application/json").statusCode())
                .isEqualTo(200));
    }
}
