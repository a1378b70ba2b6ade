package org.tributary.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** MediaWiki's own feed is received as datagrams, of several wikis at one port. */
final class DatagramPortTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PushSources sources = PushSourcesForTests.of(
            Map.of("tributary.ingest.push.back-off", "10ms", "tributary.ingest.push.back-off-max", "50ms"),
            new SimpleMeterRegistry());
    private final int port = freePort();
    private final PushAddress address = PushAddress.of("udp://127.0.0.1:" + port);

    @AfterEach
    void stop() {
        sources.close();
    }

    @Test
    void each_wiki_hears_its_own_changes_and_all_look_when_one_was_cut() throws Exception {
        Heard one = listen("one", "http://127.0.0.1:8185/");
        Heard two = listen("two", "http://127.0.0.1:8186/");
        await().atMost(PATIENCE).until(() -> !one.resumed.isEmpty() && !two.resumed.isEmpty());

        send("{\"id\":1,\"type\":\"new\",\"revision\":{\"new\":7},\"timestamp\":1,"
                + "\"server_url\":\"http://127.0.0.1:8185\",\"wiki\":\"one\"}");
        send("operators-word {\"id\":2,\"type\":\"log\",\"log_id\":9,\"timestamp\":1,"
                + "\"server_url\":\"http://127.0.0.1:8186\",\"wiki\":\"two\"}" + System.lineSeparator());
        send("{\"id\":3,\"type\":\"edit\",\"comment\":\"" + "x".repeat(60_000));
        send("rubbish");

        await().atMost(PATIENCE).until(() -> one.unreadable.size() == 2 && two.unreadable.size() == 2);
        assertThat(one.hints).singleElement().satisfies(each -> assertThat(each.traces())
                .containsExactlyInAnyOrder(new Trace(Trace.Kind.ROW, 1), new Trace(Trace.Kind.REVISION, 7)));
        assertThat(two.hints).singleElement().satisfies(each -> assertThat(each.traces())
                .containsExactlyInAnyOrder(new Trace(Trace.Kind.ROW, 2), new Trace(Trace.Kind.LOG, 9)));
    }

    @Test
    void a_port_that_is_taken_is_said_to_be_and_used_once_it_is_free() throws Exception {
        Heard heard;
        try (DatagramSocket taken = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            heard = listen("one", "http://127.0.0.1:8185/");
            await().atMost(PATIENCE).until(() -> !heard.problems.isEmpty());
            assertThat(heard.problems.getFirst())
                    .contains("udp://127.0.0.1:" + port)
                    .doesNotContain("\n");
        }

        await().atMost(PATIENCE).until(() -> !heard.resumed.isEmpty());
    }

    @Test
    void addresses_that_cannot_be_are_refused_in_a_sentence() {
        for (String text : List.of(
                "ftp://a/b",
                "nonsense",
                "udp://127.0.0.1",
                "udp://127.0.0.1:70000",
                "http://example.org/v2/stream/a",
                "a b")) {
            assertThatThrownBy(() -> PushAddress.of(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the push source " + text);
        }
        assertThat(PushAddress.of("https://stream.wikimedia.org/v2/stream/recentchange")
                        .feed())
                .isEqualTo("push:recentchange");
        assertThat(address.feed()).isEqualTo("push:udp:" + port);
    }

    @Test
    void projects_of_wikimedia_are_told_of_by_its_own_stream_unless_their_plan_says_otherwise() {
        String project = "https://en.wikipedia.org/wiki/Main_Page";
        assertThat(sources.of(WikisForTests.wiki("enwiki", project, null)))
                .containsExactly("https://stream.wikimedia.org/v2/stream/recentchange");
        assertThat(sources.of(WikisForTests.wiki("enwiki", project, "udp://127.0.0.1:5")))
                .containsExactly("udp://127.0.0.1:5");
        assertThat(sources.of(WikisForTests.wiki("enwiki", project, "none"))).isEmpty();
        assertThat(sources.of(WikisForTests.wiki("mywiki", "https://wikipedia.org.example.net/", null)))
                .isEmpty();
    }

    private Heard listen(String wikiId, String url) {
        Heard heard = new Heard();
        sources.subscribe(address, WikisForTests.wiki(wikiId, url, null), null, heard);
        return heard;
    }

    private void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (DatagramSocket sender = new DatagramSocket()) {
            sender.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
        }
    }

    private static int freePort() {
        try (DatagramSocket any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }
}
