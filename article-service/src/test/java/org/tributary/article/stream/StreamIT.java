package org.tributary.article.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.tributary.event.codec.EventCodec;
import org.tributary.testing.RiverServers;

/** Subscribers get every article change, in order, once, whatever happens to their connection. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class StreamIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGES = 7;

    private static final String PATH = "/v2/stream/tributary.article_change.v1";

    @Inject
    Tail tail;

    /** A subscriber that can be cut off at any moment. */
    private static final class Reader implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final InputStream body;
        private final List<String> lines = new CopyOnWriteArrayList<>();

        private Reader(URI address, String lastEventId) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(address);
            if (!lastEventId.isEmpty()) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("X-Accel-Buffering")).hasValue("no");
            body = response.body();
            Thread.startVirtualThread(this::read);
        }

        private void read() {
            try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                lines.add("");
            }
        }

        List<String> of(String field) {
            return lines.stream()
                    .filter(line -> line.startsWith(field + ": "))
                    .map(line -> line.substring(field.length() + 2))
                    .toList();
        }

        @Override
        public void close() throws IOException {
            body.close();
            client.shutdownNow();
        }
    }

    @Test
    void a_subscriber_that_is_cut_off_and_resumes_misses_nothing_and_sees_no_version_go_back() throws Exception {
        URI mine = URI.create(stream("?wiki=cutwiki"));
        List<String> seen = new CopyOnWriteArrayList<>();
        String id = "";
        int published = 0;
        for (int round = 0; round < 5; round++) {
            try (Reader reader = new Reader(mine, id)) {
                await().atMost(PATIENCE).until(() -> reader.lines.contains(":ok"));
                publish("cutwiki", published, published + 40);
                published += 40;
                int wanted = round < 4 ? 10 : published - seen.size();
                await().atMost(PATIENCE).until(() -> reader.of("data").size() >= wanted);
                List<String> whole = reader.of("data").subList(0, wanted);
                id = reader.of("id").get(wanted - 1);
                seen.addAll(whole);
            }
        }

        Map<String, Integer> versions = new HashMap<>();
        for (String json : seen) {
            JsonNode event = json(json);
            int before = versions.getOrDefault(event.get("page").asText(), 0);
            assertThat(event.get("version").intValue()).isEqualTo(before + 1);
            versions.put(event.get("page").asText(), before + 1);
        }
        assertThat(versions.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(published);
    }

    @Test
    void a_subscriber_without_an_id_gets_what_happens_from_then_on() throws Exception {
        publish("livewiki", 0, 5);
        try (Reader reader = new Reader(URI.create(stream("?wiki=livewiki")), "")) {
            await().atMost(PATIENCE).until(() -> reader.lines.contains(":ok"));
            publish("livewiki", 5, 8);
            await().atMost(PATIENCE).until(() -> reader.of("data").size() >= 3);

            assertThat(reader.of("data")).hasSize(3);
            assertThat(reader.of("event")).containsOnly("message");
            assertThat(json(reader.of("id").getFirst())).hasSize(4);
        }
    }

    @Test
    void while_nobody_listens_nothing_is_kept_and_who_comes_next_misses_nothing() throws Exception {
        await().atMost(PATIENCE).until(() -> tail.ring().ends().isEmpty());
        publish("idlewiki", 0, 5);
        try (Reader late = new Reader(URI.create(stream("?wiki=idlewiki&since=2020-01-01T00:00:00Z")), "")) {
            await().atMost(PATIENCE).until(() -> late.of("data").size() >= 5);
            publish("idlewiki", 5, 10);
            await().atMost(PATIENCE).until(() -> late.of("data").size() >= 10);

            assertThat(late.of("data")).hasSize(10);
        }
        await().atMost(PATIENCE).until(() -> tail.ring().ends().isEmpty());
    }

    @Test
    void the_past_is_read_by_time_and_only_of_the_wiki_asked_for() throws Exception {
        publish("bygonewiki", 0, 20);
        publish("otherwiki", 0, 20);

        try (Reader reader = new Reader(URI.create(stream("?wiki=bygonewiki&since=2020-01-01T00:00:00Z")), "")) {
            await().atMost(PATIENCE).until(() -> reader.of("data").size() >= 20);
            assertThat(reader.of("data")).hasSize(20).allMatch(json -> json.contains("bygonewiki"));
        }
    }

    @Test
    void a_place_that_is_not_kept_is_told_as_a_gap() throws Exception {
        String beyond = "[{\"topic\":\"tributary.article-change\",\"partition\":0,\"offset\":99999999}]";

        try (Reader reader = new Reader(URI.create(stream("?wiki=gapwiki")), beyond)) {
            await().atMost(PATIENCE).until(() -> reader.of("event").contains("gap"));
            publish("gapwiki", 0, 10);
            await().atMost(PATIENCE)
                    .until(() -> reader.of("event").stream()
                                    .filter("message"::equals)
                                    .count()
                            == 10);
            assertThat(json(reader.of("data").getFirst())
                            .at("/missing/0/from_offset")
                            .longValue())
                    .isEqualTo(99_999_999);
        }
    }

    @Test
    void what_cannot_be_understood_is_refused() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(status(client, stream("?last_event_id=nonsense"))).isEqualTo(400);
            assertThat(status(client, stream("?since=yesterday"))).isEqualTo(400);
            assertThat(status(client, stream("?wiki=NO"))).isEqualTo(400);
            assertThat(status(client, stream("").replace("tributary.article_change", "other")))
                    .isEqualTo(404);
        }
    }

    /** The port is known only once the service runs. */
    private static String stream(String query) {
        return "http://localhost:" + RestAssured.port + PATH + query;
    }

    private static int status(HttpClient client, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return response.statusCode();
    }

    private static JsonNode json(String text) {
        try {
            return EventCodec.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** Publishes changes as article would, each page's versions in order. */
    private static void publish(String wiki, int from, int to) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = from; number < to; number++) {
                String key = wiki + ":" + (number % PAGES + 1);
                String value = "{\"page\":\"" + key + "\",\"version\":" + (number / PAGES + 1) + "}";
                producer.send(new ProducerRecord<>(Tail.TOPIC, bytes(key), bytes(value)))
                        .get();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
