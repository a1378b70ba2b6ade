package org.tributary.ingest.dump.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.mediawiki.SettingsForTests;

/** A file that comes over a network that keeps breaking arrives whole, or not at all. */
final class RemoteBytesTest {
    private static final int SIZE = 300_000;
    private static final int PART = 70_000;

    private final byte[] file = new byte[SIZE];
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile boolean givesParts = true;
    private volatile boolean stalls;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile String version = "\"one\"";

    @BeforeEach
    void serve() throws IOException {
        new Random(7).nextBytes(file);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/dump.xml", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void what_was_cut_off_is_asked_for_again_and_only_that() throws Exception {
        assertThat(read()).isEqualTo(file);

        // Of what was sent before a cut, the client may lose the end: that is asked for again too.
        List<Long> starts = asked.stream().skip(1).map(RemoteBytesTest::start).toList();
        assertThat(asked).startsWith("whole").hasSizeGreaterThanOrEqualTo(5);
        assertThat(starts).isSorted().doesNotHaveDuplicates();
        assertThat(starts.getFirst()).isBetween(1L, (long) PART);
    }

    @Test
    void a_server_that_gives_no_parts_fails_as_it_did() {
        givesParts = false;

        assertThatThrownBy(this::read).isInstanceOf(IOException.class);
        assertThat(asked).containsExactly("whole");
    }

    @Test
    void a_server_that_stalls_in_mid_body_is_asked_for_the_rest() throws Exception {
        stalls = true;

        assertThat(read()).isEqualTo(file);
        assertThat(asked).startsWith("whole").hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void a_server_that_stalls_and_gives_no_parts_fails_with_a_sentence() {
        stalls = true;
        givesParts = false;

        assertThatThrownBy(this::read)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has sent nothing for 1000 ms");
    }

    @Test
    void a_file_that_was_replaced_meanwhile_is_not_patched_together() {
        assertThatThrownBy(() -> {
                    try (InputStream bytes = open()) {
                        bytes.readNBytes(PART / 2);
                        version = "\"two\"";
                        bytes.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(asked).hasSize(2);
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long start(String range) {
        return Long.parseLong(range.replaceAll("[^0-9]", ""));
    }

    private byte[] read() throws Exception {
        try (InputStream bytes = open()) {
            return bytes.readAllBytes();
        }
    }

    private InputStream open() throws Exception {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/dump.xml";
        return DumpSource.of(address)
                .open(SettingsForTests.of(
                        DumpLimits.class,
                        Map.of(
                                "tributary.ingest.dump.http-read-wait", "1s",
                                "tributary.ingest.dump.http-resumption-pause", "1ms")))
                .bytes();
    }

    /** Promises all that is left and sends no more than a part of it. */
    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(range == null ? "whole" : range);
        boolean isPart =
                range != null && version.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        int from = isPart ? Integer.parseInt(range.replaceAll("[^0-9]", "")) : 0;
        if (givesParts) {
            exchange.getResponseHeaders().add("Accept-Ranges", "bytes");
        }
        exchange.getResponseHeaders().add("ETag", version);
        if (isPart) {
            exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + (SIZE - 1) + "/" + SIZE);
        }
        exchange.sendResponseHeaders(isPart ? 206 : 200, SIZE - from);
        exchange.getResponseBody().write(Arrays.copyOfRange(file, from, Math.min(SIZE, from + PART)));
        exchange.getResponseBody().flush();
        if (stalls && from + PART < SIZE) {
            awaitEnd();
        }
        exchange.close();
    }
}
