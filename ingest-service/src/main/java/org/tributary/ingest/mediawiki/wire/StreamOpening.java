package org.tributary.ingest.mediawiki.wire;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.mediawiki.wire.WikiProblem.Kind;

/** Opens streams of server-sent events under the same manners as every other request. */
@Singleton
public final class StreamOpening {
    private static final String EVENT_STREAM = "text/event-stream";

    private final WikiHttp http;
    private final Clock clock;

    public StreamOpening(WikiHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /**
     * Opens a stream.
     *
     * @param lastEventId after which event to go on; null for what happens from now on
     * @param reader who reads the bytes
     * @throws WikiProblem if it does not open
     * @throws CancellationException if this thread is interrupted
     */
    public <B> B open(URI address, @Nullable String lastEventId, BodySubscriber<B> reader) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", EVENT_STREAM, "Cache-Control", "no-cache"));
        if (lastEventId != null) {
            headers.put("Last-Event-ID", lastEventId);
        }
        HttpResponse<Optional<B>> response = http.open(
                address,
                headers,
                info -> info.statusCode() == 200 && isStream(info.headers())
                        ? BodySubscribers.mapping(reader, Optional::of)
                        : BodySubscribers.replacing(Optional.empty()));
        return response.body().orElseThrow(() -> refusal(address, response));
    }

    private static boolean isStream(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").startsWith(EVENT_STREAM);
    }

    private WikiProblem refusal(URI address, HttpResponse<?> response) {
        String host = address.getRawAuthority();
        int status = response.statusCode();
        Answer answer = new Answer(address, status, response.headers(), new byte[0]);
        return switch (status) {
            case 200 -> new WikiProblem(Kind.NOT_A_STREAM, address + " is no event stream");
            case 400 -> new WikiProblem(Kind.API_ERROR, host + " does not understand where to go on: it answered 400");
            case 401, 403 -> new WikiProblem(Kind.FORBIDDEN, host + " refuses us: it answered " + status);
            case 404, 410 -> new WikiProblem(Kind.NOT_FOUND, "there is no event stream at " + address);
            case 429, 503 ->
                new WikiProblem(Kind.BUSY, host + " is busy and answered " + status, answer.retryAfter(clock), null);
            default ->
                new WikiProblem(
                        Kind.SERVER_ERROR, host + " fails: it answered " + status, answer.retryAfter(clock), null);
        };
    }
}
