package org.tributary.ingest.mediawiki.wire;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.tributary.ingest.mediawiki.wire.WikiProblem.Kind;

/** One GET at a time under the manners that wikis ask of clients; every failure becomes one sentence. */
@Singleton
public final class WikiHttp {
    private static final String PRODUCT = "Tributary/0.1";
    private static final Map<String, String> ANSWER = Map.of("Accept-Encoding", "gzip");

    private final MediaWikiConfig config;
    private final String userAgent;
    private final HttpClient client;
    private final Map<String, Semaphore> inFlight = new ConcurrentHashMap<>();
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    public WikiHttp(MediaWikiConfig config, ContactConfig contact) {
        this.config = config;
        this.userAgent = PRODUCT + " (" + contact.contact().orElse("operator has configured no contact") + ")";
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Asks once, following redirects on the same host.
     *
     * @throws WikiProblem if there is no answer; an answer with any status is an answer
     * @throws CancellationException if this thread is interrupted
     */
    public Answer get(URI address) {
        URI next = address;
        for (int redirects = 0; redirects <= config.redirectsMax(); redirects++) {
            HttpResponse<byte[]> response = send(next, ANSWER, this::answer);
            String location = response.headers().firstValue("Location").orElse(null);
            if (response.statusCode() / 100 != 3 || location == null) {
                return new Answer(next, response.statusCode(), response.headers(), body(response));
            }
            next = redirect(next, location);
        }
        throw new WikiProblem(Kind.REDIRECTED, address.getHost() + " redirects in circles");
    }

    /**
     * Opens an answer without end, which is read as it comes; it counts as under way only until it begins.
     *
     * @param body what becomes of the body, by its status and headers
     * @throws WikiProblem if there is no answer, or it leads to another host
     * @throws CancellationException if this thread is interrupted
     */
    public <B> HttpResponse<B> open(URI address, Map<String, String> headers, HttpResponse.BodyHandler<B> body) {
        URI next = address;
        for (int redirects = 0; redirects <= config.redirectsMax(); redirects++) {
            HttpResponse<B> response = send(next, headers, request -> client.sendAsync(request, body));
            String location = response.headers().firstValue("Location").orElse(null);
            if (response.statusCode() / 100 != 3 || location == null) {
                return response;
            }
            next = redirect(next, location);
        }
        throw new WikiProblem(Kind.REDIRECTED, address.getHost() + " redirects in circles");
    }

    private CompletableFuture<HttpResponse<byte[]>> answer(HttpRequest request) {
        return client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), config.answerBytesMax()));
    }

    private <B> HttpResponse<B> send(URI address, Map<String, String> headers, Exchange<B> exchange) {
        String host = address.getRawAuthority();
        Semaphore turns = inFlight.computeIfAbsent(host, any -> new Semaphore(config.inFlightPerHostMax(), true));
        try {
            turns.acquire();
            try {
                paces.computeIfAbsent(host, any -> new Pace(config.requestsPerMinuteMax()))
                        .await();
                return exchange(address, headers, exchange);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted while asking " + host);
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    private <B> HttpResponse<B> exchange(URI address, Map<String, String> headers, Exchange<B> exchange)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .version(address.getScheme().equals("https") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .header("User-Agent", userAgent)
                .GET();
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<B>> answer = exchange.begin(request.build());
        try {
            return answer.get(config.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw timeout(address, e);
        } catch (ExecutionException e) {
            throw problem(address, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }

    private WikiProblem problem(URI address, Throwable cause) {
        String host = address.getHost();
        if (cause instanceof HttpConnectTimeoutException) {
            return new WikiProblem(
                    Kind.TIMEOUT,
                    "no connection to " + address.getRawAuthority() + " within "
                            + config.connectTimeout().toSeconds() + " seconds",
                    null,
                    cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return timeout(address, cause);
        }
        if (cause instanceof ConnectException && cause.getCause() instanceof UnresolvedAddressException) {
            return new WikiProblem(Kind.HOST_UNKNOWN, "no host is called " + host, null, cause);
        }
        if (cause instanceof ConnectException) {
            return new WikiProblem(
                    Kind.REFUSED, "nothing answers at " + address.getRawAuthority() + ": refused", null, cause);
        }
        if (cause instanceof SSLException) {
            return new WikiProblem(
                    Kind.TLS, "no trusted connection to " + host + ": " + cause.getMessage(), null, cause);
        }
        if (String.valueOf(cause.getMessage()).contains("capacity")) {
            return tooLarge(host);
        }
        return new WikiProblem(Kind.CUT, "the connection to " + host + " was cut before the answer ended", null, cause);
    }

    private byte[] body(HttpResponse<byte[]> response) {
        String host = response.uri().getHost();
        if (!response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return response.body();
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            byte[] body = unpacked.readNBytes(config.answerBytesMax());
            if (unpacked.read() >= 0) {
                throw tooLarge(host);
            }
            return body;
        } catch (IOException e) {
            throw new WikiProblem(Kind.TRUNCATED, host + " sent a broken gzip stream", null, e);
        }
    }

    private WikiProblem tooLarge(String host) {
        return new WikiProblem(
                Kind.TOO_LARGE, host + " sent an answer above the limit of " + config.answerBytesMax() + " bytes");
    }

    private WikiProblem timeout(URI address, Throwable cause) {
        return new WikiProblem(
                Kind.TIMEOUT,
                address.getHost() + " did not answer within "
                        + config.answerTimeout().toSeconds() + " seconds",
                null,
                cause);
    }

    private static URI redirect(URI from, String location) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new WikiProblem(Kind.REDIRECTED, from.getHost() + " redirects to no address", null, e);
        }
        if (to.getHost() == null || !to.getHost().equalsIgnoreCase(from.getHost())) {
            throw new WikiProblem(
                    Kind.REDIRECTED,
                    from.getHost() + " redirects to another host, " + to.getHost() + ": give that address instead");
        }
        return to;
    }

    /** Begins to send a request. */
    private interface Exchange<B> {
        CompletableFuture<HttpResponse<B>> begin(HttpRequest request);
    }
}
