package org.tributary.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.testing.EventStreamServer;
import org.tributary.testing.EventStreamServer.Fate;
import org.tributary.testing.SelfSignedServer;

/** An event stream is read over whatever happens to its connection. */
final class EventStreamTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> SETTINGS = Map.of(
            "tributary.ingest.push.back-off", "10ms",
            "tributary.ingest.push.back-off-max", "100ms",
            "tributary.ingest.push.reopen-pause", "10ms",
            "tributary.ingest.push.event-bytes-max", "100000",
            "tributary.ingest.mediawiki.requests-per-minute-max", "60000",
            "tributary.ingest.mediawiki.connect-timeout", "2s",
            "tributary.ingest.contact", "gardener@example.org");
    private static final String RECORDED_WIKI = "http://127.0.0.1:8185/index.php";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Heard heard = new Heard();
    private EventStreamServer server;
    private PushSources sources;

    @BeforeEach
    void start() throws IOException {
        server = new EventStreamServer();
        sources = PushSourcesForTests.of(SETTINGS, meters);
    }

    @AfterEach
    void stop() {
        sources.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sse-offsets.txt", "sse-timestamps.txt"})
    void every_recorded_event_is_heard_over_a_real_connection(String name) throws Exception {
        List<RecordedEvents.Recorded> recorded = RecordedEvents.stream(name);
        recorded.forEach(each -> server.tellRaw(each.id(), each.block()));

        PushSources.Subscription listening =
                listen("mediawiki.page_change,recentchange", "wikidb", RECORDED_WIKI, null);

        await().atMost(PATIENCE).until(() -> events() == recorded.size());
        assertThat(listening.position()).isEqualTo(recorded.getLast().id());
        assertThat(heard.hints).hasSize((int) count("told")).isNotEmpty();
        assertThat(count("unreadable") + count("other-wiki")).isZero();
        assertThat(server.requests().getFirst())
                .containsEntry("user-agent", "Tributary/0.1 (gardener@example.org)")
                .containsEntry("accept", "text/event-stream")
                .doesNotContainKey("last-event-id");
    }

    @Test
    void cut_anywhere_and_resumed_nothing_is_lost_or_doubled() throws Exception {
        List<RecordedEvents.Recorded> recorded = RecordedEvents.stream("sse-offsets.txt");
        recorded.forEach(each -> server.tellRaw(each.id(), each.block()));
        Random random = new Random(11);
        for (int cut = 0; cut < 25; cut++) {
            server.await(new Fate.CutAfter(100 + random.nextInt(30_000)));
        }

        listen("recentchange", "wikidb", RECORDED_WIKI, null);

        await().atMost(PATIENCE).until(() -> events() == recorded.size());
        List<Hint> expected = new ArrayList<>();
        for (RecordedEvents.Recorded each : recorded) {
            if (EventWords.read(each.data()).orElseThrow() instanceof Told.Change change) {
                expected.add(change.hint());
            }
        }
        assertThat(heard.hints).containsExactlyElementsOf(expected);
        assertThat(heard.resumed).contains(true);
    }

    @Test
    void a_stream_that_sends_nothing_is_opened_anew_after_its_last_event() {
        tell(1);
        server.await(new Fate.Ended(), new Fate.Stalled());
        Map<String, String> impatient = new HashMap<>(SETTINGS);
        impatient.put("tributary.ingest.push.stalled-after", "400ms");
        sources = PushSourcesForTests.of(impatient, meters);

        listen("recentchange", "wikidb", RECORDED_WIKI, null);
        await().atMost(PATIENCE).until(() -> server.requests().size() >= 3);
        tell(2);

        await().atMost(PATIENCE).until(() -> heard.hints.size() == 2);
        assertThat(server.requests().get(2)).containsEntry("last-event-id", "event-1");
        assertThat(heard.problems).anySatisfy(each -> assertThat(each).contains("sent nothing"));
    }

    @Test
    void a_server_that_says_when_to_come_back_is_left_alone_until_then() {
        server.await(new Fate.Refused(429, Map.of("Retry-After", "1")), new Fate.Refused(503, Map.of()));
        long began = System.nanoTime();
        tell(1);

        listen("recentchange", "wikidb", RECORDED_WIKI, null);

        await().atMost(PATIENCE).until(() -> heard.hints.size() == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(heard.problems.getFirst()).contains("busy").contains("429");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void a_place_that_the_stream_does_not_know_is_given_up() {
        server.await(new Fate.Refused(400, Map.of()));
        tell(1);

        listen("recentchange", "wikidb", RECORDED_WIKI, "of another stream");

        await().atMost(PATIENCE).until(() -> heard.hints.size() == 1);
        assertThat(server.requests().getFirst()).containsEntry("last-event-id", "of another stream");
        assertThat(server.requests().get(1)).doesNotContainKey("last-event-id");
    }

    @Test
    void what_is_wrong_is_said_in_one_sentence() {
        server.await(new Fate.Refused(302, Map.of("Location", "http://elsewhere.invalid/v2/stream/recentchange")));
        listen("recentchange", "wikidb", RECORDED_WIKI, null);
        listenAt("http://localhost:1/v2/stream/recentchange");
        listenAt("https://no-such-stream.invalid/v2/stream/recentchange");

        for (String expected : List.of("another host", "refused", "no host is called")) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard.problems)
                    .anySatisfy(each -> assertThat(each).contains(expected).doesNotContain("\n")));
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() throws IOException {
        try (SelfSignedServer stranger = new SelfSignedServer(Path.of("target"))) {
            listenAt(stranger.url() + "/v2/stream/recentchange");

            await().atMost(PATIENCE).until(() -> !heard.problems.isEmpty());
            assertThat(heard.problems.getFirst())
                    .contains("no trusted connection to localhost")
                    .doesNotContain("\n");
        }
    }

    @Test
    void canaries_other_wikis_and_rubbish_are_counted_and_huge_events_lead_to_a_look() {
        server.tell("1", "{\"$schema\":\"/mediawiki/recentchange/1.0.0\",\"id\":1,\"meta\":{\"domain\":\"canary\"}}");
        server.tell("2", event(2).replace("8185", "9999").replace("wikidb", "elsewhere"));
        server.tell("3", "{\"id\":3,\"ty");
        server.tell("4", event(4).replace("}", ",\"filler\":\"" + "x".repeat(200_000) + "\"}"));
        server.tell("5", event(5));

        listen("recentchange", "wikidb", RECORDED_WIKI, null);

        await().atMost(PATIENCE).until(() -> heard.hints.size() == 1);
        assertThat(heard.hints.getFirst().traces()).contains(new Trace(Trace.Kind.ROW, 5));
        assertThat(heard.unreadable).hasSize(2);
        assertThat(List.of(count("canary"), count("other-wiki"), count("unreadable"), count("oversized")))
                .containsOnly(1.0);
    }

    @Test
    void one_connection_tells_of_many_wikis_and_ends_with_the_last() {
        Heard other = new Heard();
        PushAddress address = PushAddress.of(server.address("recentchange"));
        PushSources.Subscription first = listen("recentchange", "wikidb", RECORDED_WIKI, null);
        PushSources.Subscription second = sources.subscribe(
                address, WikisForTests.wiki("elsewhere", "http://127.0.0.1:9999/", null), null, other);
        tell(1);
        server.tell("2", event(2).replace("8185", "9999").replace("wikidb", "elsewhere"));

        await().atMost(PATIENCE).until(() -> heard.hints.size() == 1 && other.hints.size() == 1);
        assertThat(server.requests()).hasSize(1);
        first.close();
        second.close();
        Heard again = new Heard();
        sources.subscribe(address, WikisForTests.wiki("wikidb", RECORDED_WIKI, null), "event-1", again);
        await().atMost(PATIENCE).until(() -> !again.resumed.isEmpty());
        assertThat(server.requests()).hasSize(2);
    }

    private double events() {
        return meters.find("tributary.ingest.push.events").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private double count(String outcome) {
        return meters.find("tributary.ingest.push.events").tag("outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private void tell(int number) {
        server.tell("event-" + number, event(number));
    }

    private static String event(int number) {
        return "{\"id\":" + number + ",\"type\":\"edit\",\"revision\":{\"new\":" + number
                + "},\"timestamp\":1795363882,\"server_url\":\"http://127.0.0.1:8185\",\"wiki\":\"wikidb\"}";
    }

    private PushSources.Subscription listen(String streams, String wikiId, String url, @Nullable String position) {
        return sources.subscribe(
                PushAddress.of(server.address(streams)), WikisForTests.wiki(wikiId, url, null), position, heard);
    }

    private void listenAt(String address) {
        sources.subscribe(PushAddress.of(address), WikisForTests.wiki("wikidb", RECORDED_WIKI, null), null, heard);
    }
}
