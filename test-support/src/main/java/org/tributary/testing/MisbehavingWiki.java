package org.tributary.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.servers.FreePort;

/**
 * A small wiki that speaks just enough of MediaWiki's Action API to be followed, and misbehaves on request: once for
 * each misbehaviour that waits, or always.
 */
public final class MisbehavingWiki implements AutoCloseable {
    private final int port = FreePort.find();
    private final ScriptedPages pages;
    private final Queue<Misbehaviour> waiting = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Misbehaviour always;
    private @Nullable HttpServer server;

    /** A wiki whose clock is the one given. */
    public MisbehavingWiki(Clock clock) throws IOException {
        this.pages = new ScriptedPages(url(), clock);
        listen();
    }

    /**
     * A request that was received.
     *
     * @param at when, by a clock that is right even if the wiki's is not
     */
    public record Request(Instant at, Map<String, String> headers, Map<String, String> parameters) {}

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String apiUrl() {
        return url() + "/w/api.php";
    }

    /** What is on the wiki. */
    public ScriptedPages pages() {
        return pages;
    }

    /** The next questions get these instead of an answer, one each. */
    public void misbehave(Misbehaviour... next) {
        waiting.addAll(Arrays.asList(next));
    }

    /** Whether every misbehaviour that was asked for once has been seen. */
    public boolean hasMisbehaved() {
        return waiting.isEmpty();
    }

    /** Every question gets this, until {@link #behave()}. */
    public void misbehaveAlways(Misbehaviour misbehaviour) {
        always = misbehaviour;
    }

    public void behave() {
        always = null;
        waiting.clear();
    }

    /** Every request so far, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Nobody listens any more, as if the machine had gone. */
    public void vanish() {
        HttpServer listening = server;
        if (listening != null) {
            listening.stop(0);
            server = null;
        }
    }

    /** Listens again, on the same port. */
    public void reappear() throws IOException {
        listen();
    }

    @Override
    public void close() {
        vanish();
        threads.close();
    }

    private void listen() throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        listening.setExecutor(threads);
        listening.createContext("/", this::page);
        listening.createContext("/w/api.php", this::api);
        listening.start();
        server = listening;
    }

    private void page(HttpExchange exchange) throws IOException {
        boolean isPage = exchange.getRequestURI().getPath().matches("/|/wiki/.*|/w/index.php");
        String html = "<!DOCTYPE html><html><head><link rel=\"EditURI\" type=\"application/rsd+xml\" href=\"" + url()
                + "/w/api.php?action=rsd\"/></head><body>A page.</body></html>";
        answer(exchange, isPage ? 200 : 404, "text/html", isPage ? html : "<html>nothing here</html>");
    }

    private void api(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        requests.add(new Request(Clock.systemUTC().instant(), headers, parameters));
        Misbehaviour now = always == null ? waiting.poll() : always;
        ObjectNode answer = pages.answer(parameters);
        if (now instanceof Misbehaviour.Altered(Consumer<ObjectNode> how)) {
            how.accept(answer);
        }
        String json = EventCodec.mapper().writeValueAsString(answer);
        if (now == null) {
            answer(exchange, 200, "application/json", json);
        } else {
            misbehave(exchange, now, json);
        }
    }

    private void misbehave(HttpExchange exchange, Misbehaviour now, String json) throws IOException {
        switch (now) {
            case Misbehaviour.Status(int status, String retryAfter) -> {
                retryAfter(exchange, retryAfter);
                answer(exchange, status, "text/html", "<html><body>not now</body></html>");
            }
            case Misbehaviour.ApiError(String code, String retryAfter) -> {
                retryAfter(exchange, retryAfter);
                exchange.getResponseHeaders().add("MediaWiki-API-Error", code);
                answer(
                        exchange,
                        200,
                        "application/json",
                        "{\"error\":{\"code\":\"" + code + "\",\"info\":\"Not now.\"}}");
            }
            case Misbehaviour.Html() -> answer(exchange, 200, "text/html", "<!DOCTYPE html><html>Welcome</html>");
            case Misbehaviour.Truncated() ->
                answer(exchange, 200, "application/json", json.substring(0, json.length() / 2));
            case Misbehaviour.Reset() -> BadAnswers.reset(exchange, json);
            case Misbehaviour.Redirect(String location) -> {
                exchange.getResponseHeaders().add("Location", location);
                answer(exchange, 302, "text/html", "<html>elsewhere</html>");
            }
            case Misbehaviour.Altered _ -> answer(exchange, 200, "application/json", json);
            case Misbehaviour.Huge(int bytes) -> answer(exchange, 200, "application/json", " ".repeat(bytes));
            case Misbehaviour.Padded(int bytes) -> answer(exchange, 200, "application/json", " ".repeat(bytes) + json);
            case Misbehaviour.Dribble(Duration pause) -> BadAnswers.dribble(exchange, json, pause);
            case Misbehaviour.TornGzip() -> BadAnswers.tornGzip(exchange, json);
            case Misbehaviour.FalseGzip() -> {
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                answer(exchange, 200, "application/json", json);
            }
            case Misbehaviour.ShortLength(int missing) -> BadAnswers.shortLength(exchange, json, missing);
            case Misbehaviour.Silence() -> exchange.close();
        }
    }

    private static void retryAfter(HttpExchange exchange, @Nullable String value) {
        if (value != null) {
            exchange.getResponseHeaders().add("Retry-After", value);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                parameters.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
