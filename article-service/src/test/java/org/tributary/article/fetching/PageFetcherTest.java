package org.tributary.article.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.frame.Problem;

/** Pages of other sites, well and ill meant, from a real server on this machine. */
final class PageFetcherTest {
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final int BYTES_MAX = 10_000;

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService serving = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> lookedUp = Collections.synchronizedList(new ArrayList<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setExecutor(serving);
        server.createContext("/page", exchange -> send(exchange, "text/html", "<p>Grüße</p>", StandardCharsets.UTF_8));
        server.createContext(
                "/old",
                exchange -> send(
                        exchange,
                        "text/html",
                        "<meta charset=\"iso-8859-1\"><p>Grüße</p>",
                        StandardCharsets.ISO_8859_1));
        server.createContext("/plain", exchange -> send(exchange, "text/plain", "Words", StandardCharsets.UTF_8));
        server.createContext("/pdf", exchange -> send(exchange, "application/pdf", "%PDF", StandardCharsets.UTF_8));
        server.createContext(
                "/large", exchange -> send(exchange, "text/html", "x".repeat(BYTES_MAX + 1), StandardCharsets.UTF_8));
        server.createContext("/bomb", PageFetcherTest::bomb);
        server.createContext("/loop", exchange -> moved(exchange, "/loop"));
        server.createContext("/moved", exchange -> moved(exchange, "/page"));
        server.createContext("/inside", exchange -> moved(exchange, "http://127.0.0.2:" + port() + "/page"));
        server.createContext("/named", exchange -> moved(exchange, "http://inside.example:" + port() + "/page"));
        server.createContext("/file", exchange -> moved(exchange, "file:///etc/hosts"));
        server.createContext("/nowhere", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.createContext("/silent", this::wait);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        serving.shutdownNow();
        vertx.close();
    }

    @Test
    void a_page_is_read_in_its_own_encoding_through_redirects() {
        PageFetcher fetcher = fetcher(Duration.ofSeconds(60));

        assertThat(fetcher.fetch(at("/page"))).isEqualTo(new FetchedPage("<p>Grüße</p>", true));
        assertThat(fetcher.fetch(at("/moved")).body()).isEqualTo("<p>Grüße</p>");
        assertThat(fetcher.fetch(at("/old")).body()).contains("<p>Grüße</p>");
        assertThat(fetcher.fetch(at("/plain"))).isEqualTo(new FetchedPage("Words", false));
    }

    @Test
    void the_connection_goes_to_the_address_that_was_checked_and_the_host_is_looked_up_once() {
        fetcher(Duration.ofSeconds(60)).fetch("http://reuser.example:" + port() + "/page?a=b");

        assertThat(lookedUp).containsExactly("reuser.example");
        assertThat(asked).containsExactly("reuser.example:" + port() + " /page?a=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inside", "/named"})
    void a_redirect_into_the_network_is_refused_before_anything_is_asked_there(String path) {
        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(60)).fetch(at(path)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("public internet");
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_host_with_one_address_inside_the_network_is_refused() {
        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(60)).fetch("http://both.example:" + port() + "/page"))
                .isInstanceOf(Problem.class);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pdf", "/large", "/bomb", "/loop", "/file", "/nowhere"})
    void what_cannot_be_looked_at_is_refused_with_a_reason(String path) {
        assertThatThrownBy(() -> fetcher(Duration.ofSeconds(60)).fetch(at(path)))
                .isInstanceOf(Problem.class)
                .hasMessageNotContaining("in time");
    }

    @Test
    void a_site_that_never_answers_is_given_up() {
        assertThatThrownBy(() -> fetcher(Duration.ofMillis(500)).fetch(at("/silent")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("in time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://169.254.169.254/latest/",
                "http://2130706433/",
                "ftp://example.org/",
                "file:///etc/hosts",
                "http://a:b@example.org/",
                "http:///x",
                "not an address",
                ""
            })
    void unless_it_is_allowed_nothing_of_this_network_is_asked(String url) {
        PageFetcher fetcher = new PageFetcher(vertx, config(Duration.ofSeconds(60)));

        assertThatThrownBy(() -> fetcher.fetch(url)).isInstanceOf(Problem.class);
    }

    private PageFetcher fetcher(Duration timeMax) {
        return new PageFetcher(vertx, config(timeMax), this::addresses, HERE::equals);
    }

    private InetAddress[] addresses(String host) {
        lookedUp.add(host);
        InetAddress inside = InetAddress.ofLiteral("127.0.0.2");
        return switch (host) {
            case "inside.example" -> new InetAddress[] {inside};
            case "both.example" -> new InetAddress[] {HERE, inside};
            case "reuser.example" -> new InetAddress[] {HERE};
            default -> new InetAddress[] {InetAddress.ofLiteral(host)};
        };
    }

    private static FetchConfig config(Duration time) {
        return new FetchConfig() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public Duration timeMax() {
                return time;
            }

            @Override
            public int bytesMax() {
                return BYTES_MAX;
            }

            @Override
            public int redirectsMax() {
                return 2;
            }

            @Override
            public int pagesAtOnce() {
                return 1;
            }

            @Override
            public boolean privateAddresses() {
                return false;
            }
        };
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    private void send(HttpExchange exchange, String type, String body, Charset charset) throws IOException {
        asked.add(exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI());
        exchange.getResponseHeaders().add("Content-Type", type);
        byte[] bytes = body.getBytes(charset);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void bomb(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[10_000_000]);
        }
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, packed.size());
        exchange.getResponseBody().write(packed.toByteArray());
        exchange.close();
    }

    private void moved(HttpExchange exchange, String to) throws IOException {
        asked.add(exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI());
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void wait(HttpExchange exchange) {
        try {
            end.await(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
