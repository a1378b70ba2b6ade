package org.tributary.ingest.mediawiki.wire;

import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.event.codec.EventCodec;
import org.tributary.ingest.mediawiki.wire.WikiProblem.Kind;

/** Asks one wiki's Action API questions in {@code formatversion=2} and understands its refusals. */
public final class ActionApi {
    private static final Set<String> BUSY = Set.of("maxlag", "ratelimited", "readonly");
    /** The share by which each wait is made longer or shorter, so that not everybody comes back at once. */
    private static final double JITTER = 0.15;

    private final WikiHttp http;
    private final URI api;
    private final MediaWikiConfig config;
    private final Clock clock;
    private final RetryPolicy<JsonNode> retries;

    public ActionApi(WikiHttp http, URI api, MediaWikiConfig config, Clock clock) {
        this.http = http;
        this.api = api;
        this.config = config;
        this.clock = clock;
        this.retries = RetryPolicy.<JsonNode>builder()
                .handleIf(failure -> failure instanceof WikiProblem problem && isWorthTryingAgain(problem))
                .withMaxRetries(config.retriesMax())
                .withBackoff(config.retryDelay(), config.retryDelayMax())
                .withJitter(JITTER)
                .withDelayFnOn(ActionApi::wait, WikiProblem.class)
                .build();
    }

    public URI address() {
        return api;
    }

    /**
     * Asks {@code action=query}, unless another action is named; tries again a few times when what is wrong may pass.
     *
     * @throws WikiProblem if there is no good answer
     * @throws CancellationException if this thread is interrupted
     */
    public JsonNode query(Map<String, String> parameters) {
        URI question = question(parameters);
        try {
            return Failsafe.with(retries).get(() -> ask(question));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            CancellationException cancelled = new CancellationException("interrupted while asking " + api.getHost());
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    private boolean isWorthTryingAgain(WikiProblem problem) {
        return problem.kind().isPassing()
                && problem.retryAfter().orElse(Duration.ZERO).compareTo(config.retryDelayMax()) <= 0;
    }

    /**
     * The wait the wiki asks for, long enough that jitter never brings us back before it is over; a negative one leaves
     * it to the policy's own back-off.
     */
    private static Duration wait(ExecutionContext<JsonNode> context) {
        return context.getLastException() instanceof WikiProblem problem
                ? problem.retryAfter()
                        .filter(each -> !each.isZero())
                        .map(each -> Duration.ofNanos((long) Math.ceil(each.toNanos() / (1 - JITTER))))
                        .orElse(Duration.ofNanos(-1))
                : Duration.ofNanos(-1);
    }

    private JsonNode ask(URI question) {
        Answer answer = http.get(question);
        if (answer.status() == 429 || answer.status() == 503) {
            throw new WikiProblem(
                    Kind.BUSY,
                    api.getHost() + " is busy and answered " + answer.status(),
                    answer.retryAfter(clock),
                    null);
        }
        JsonNode json = answer.status() < 500 || !answer.looksLikeHtml() ? jsonOrNothing(answer) : null;
        if (json == null || !json.isObject()) {
            throw notAnApi(answer);
        }
        if (json.has("error")) {
            throw refusal(answer, json.path("error"));
        }
        if (answer.status() != 200) {
            throw notAnApi(answer);
        }
        ShortAnswers.refuseCut(api.getRawAuthority(), json);
        return json;
    }

    private @Nullable JsonNode jsonOrNothing(Answer answer) {
        try {
            return EventCodec.mapper().readTree(answer.body());
        } catch (JsonEOFException e) {
            throw new WikiProblem(Kind.TRUNCATED, api.getHost() + " sent JSON that breaks off", null, e);
        } catch (IOException e) {
            return null;
        }
    }

    private WikiProblem notAnApi(Answer answer) {
        String host = api.getRawAuthority();
        if (answer.text().contains("MediaWiki API is not enabled")) {
            return new WikiProblem(Kind.API_DISABLED, host + " is a MediaWiki whose API is switched off");
        }
        return switch (answer.status()) {
            case 401, 403 -> new WikiProblem(Kind.FORBIDDEN, host + " refuses us: it answered " + answer.status());
            case 404, 410 -> new WikiProblem(Kind.NOT_FOUND, "there is no API at " + api);
            default ->
                answer.status() >= 500
                        ? new WikiProblem(
                                Kind.SERVER_ERROR,
                                host + " fails: it answered " + answer.status(),
                                answer.retryAfter(clock),
                                null)
                        : new WikiProblem(
                                Kind.NOT_JSON,
                                api + " answers " + (answer.looksLikeHtml() ? "HTML" : "something else")
                                        + " instead of JSON");
        };
    }

    private WikiProblem refusal(Answer answer, JsonNode error) {
        String code = error.path("code")
                .asText(answer.headers().firstValue("MediaWiki-API-Error").orElse("unknown"));
        String host = api.getRawAuthority();
        if (BUSY.contains(code)) {
            return new WikiProblem(Kind.BUSY, host + " is busy and answered " + code, answer.retryAfter(clock), null);
        }
        if (code.equals("readapidenied")) {
            return new WikiProblem(Kind.PRIVATE, host + " is a private wiki: it lets nobody read without an account");
        }
        if (code.startsWith("internal_api_error")) {
            return new WikiProblem(Kind.SERVER_ERROR, host + " fails: it answered " + code);
        }
        return new WikiProblem(Kind.API_ERROR, host + " refuses the question: " + code);
    }

    private URI question(Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.putIfAbsent("action", "query");
        all.put("format", "json");
        all.put("formatversion", "2");
        all.put("maxlag", Integer.toString(config.maxlagSeconds()));
        return URI.create(api + "?"
                + all.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }
}
