package org.tributary.standalone.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tributary.servers.FreePort;

/** The door streams what a service says as it says it, and passes on who asked and who left. */
@Timeout(60)
final class FrontDoorIT {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CompletableFuture<String> clientLeft = new CompletableFuture<>();
    private final CompletableFuture<Map<String, String>> seenHeaders = new CompletableFuture<>();
    private final int port = FreePort.find();
    private FrontDoor door;

    @BeforeEach
    void open_a_door_before_one_service() {
        HttpServer article = vertx.createHttpServer(new HttpServerOptions().setMaxInitialLineLength(65_536))
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        door = FrontDoor.open(
                port,
                Map.of(
                        Backend.ARTICLE, article.actualPort(),
                        Backend.INGEST, FreePort.find(),
                        Backend.SEARCH, FreePort.find()));
    }

    @AfterEach
    void close() throws Exception {
        door.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_long_address_is_passed_on() throws Exception {
        HttpResponse<String> answer =
                http.send(request("/x?q=" + "a".repeat(20_000)), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("hello");
    }

    @Test
    void an_event_arrives_while_the_stream_is_still_open_and_a_disconnect_is_passed_on() throws Exception {
        HttpResponse<java.io.InputStream> response =
                http.send(request("/v2/stream/x"), HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            assertThat(clientLeft).isNotDone();
        }

        assertThat(clientLeft).succeedsWithin(Duration.ofSeconds(60));
    }

    @Test
    void a_service_learns_who_asked_under_which_name() throws Exception {
        http.send(request("/"), HttpResponse.BodyHandlers.ofString());

        assertThat(seenHeaders.get(10, TimeUnit.SECONDS))
                .containsEntry("X-Forwarded-For", "127.0.0.1")
                .containsEntry("X-Forwarded-Proto", "http")
                .containsEntry("X-Forwarded-Host", "127.0.0.1:" + port);
    }

    @Test
    void a_service_that_is_not_up_is_a_problem_for_programs_and_a_page_for_people() throws Exception {
        HttpResponse<String> problem = http.send(request("/v1/feeds"), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> page = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/search?q=x"))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body()).contains("ingest");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("search");
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    private void answer(HttpServerRequest request) {
        seenHeaders.complete(Map.of(
                "X-Forwarded-For", String.valueOf(request.getHeader("X-Forwarded-For")),
                "X-Forwarded-Proto", String.valueOf(request.getHeader("X-Forwarded-Proto")),
                "X-Forwarded-Host", String.valueOf(request.getHeader("X-Forwarded-Host"))));
        if (request.uri().startsWith("/v2/stream")) {
            request.response().closeHandler(left -> clientLeft.complete("left"));
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            request.response().write("data: first\n\n");
        } else {
            request.response().end("hello");
        }
    }
}
