package org.tributary.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Answers that are wrong in how they are sent, whatever they say. */
final class BadAnswers {
    private BadAnswers() {}

    /** Promises more than it sends: the server cuts the connection when the exchange ends too early. */
    static void reset(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = bytes(json);
        exchange.sendResponseHeaders(200, bytes.length + 1L);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    static void tornGzip(HttpExchange exchange, String json) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(json));
        }
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        whole(exchange, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    }

    /** A client that keeps to the length sees JSON that breaks off. */
    static void shortLength(HttpExchange exchange, String json, int missing) throws IOException {
        byte[] bytes = bytes(json);
        whole(exchange, Arrays.copyOf(bytes, Math.max(1, bytes.length - missing)));
    }

    static void dribble(HttpExchange exchange, String json, Duration pause) throws IOException {
        byte[] bytes = bytes(json);
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            for (byte each : bytes) {
                out.write(each);
                out.flush();
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void whole(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
