package org.tributary.article.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.resolve.Parameters;
import org.tributary.article.store.receipt.Subscribers;
import org.tributary.event.codec.EventCodec;
import org.tributary.frame.Problem;

/** {@code GET /v2/stream/{streams}}: opens subscriptions. */
@Singleton
final class StreamRoute {
    private static final String STREAM = "tributary.article_change.v1";
    private static final Logger LOG = Logger.getLogger(StreamRoute.class);

    private final StreamConfig config;
    private final Semaphore clients;
    private final Subscribers subscribers;
    private final Clock clock;
    private final Tail tail;
    private final Subscription.Shared shared;

    StreamRoute(
            StreamConfig config,
            Tail tail,
            Consumers consumers,
            Tellable tellable,
            Subscribers subscribers,
            Clock clock,
            MeterRegistry metrics) {
        this.subscribers = subscribers;
        this.clock = clock;
        this.tail = tail;
        this.config = config;
        this.clients = new Semaphore(config.clientsMax());
        this.shared = new Subscription.Shared(
                tail.ring(),
                consumers,
                new Semaphore(config.catchUpMax(), true),
                tellable,
                config.heartbeat(),
                tail::isStopping);
        metrics.gauge("tributary.stream.clients", clients, free -> config.clientsMax() - free.availablePermits());
    }

    void register(@Observes Router router) {
        router.get("/v2/stream/:streams").handler(this::open);
    }

    private void open(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        try {
            requireKnown(String.valueOf(context.pathParam("streams")));
            Start start = start(request);
            Set<String> wikis = wikis(request.getParam("wiki"));
            Optional<String> name = name(request.getParam("subscriber"));
            if (!clients.tryAcquire()) {
                throw Problem.unavailable("as many subscribers are served as are allowed; try again later");
            }
            Thread.startVirtualThread(() -> serve(response, name, start, wikis));
        } catch (Problem problem) {
            refuse(response, problem);
        }
    }

    private void serve(HttpServerResponse response, Optional<String> name, Start start, Set<String> wikis) {
        try {
            name.ifPresent(subscriber -> subscribers.seen(subscriber, clock.instant()));
            response.setChunked(true)
                    .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                    .putHeader("Content-Encoding", "identity")
                    .putHeader("Cache-Control", "no-cache, no-transform")
                    .putHeader("X-Accel-Buffering", "no")
                    .putHeader("Access-Control-Allow-Origin", "*");
            try (var _ = tail.listen()) {
                new Subscription(new HttpSubscriber(response, config.writeTimeout()), wikis, shared).serve(start);
            }
        } catch (IOException | InterruptedException e) {
            LOG.debugf("a subscription ended: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("TRIB-2303 a subscription failed", e);
        } finally {
            clients.release();
            cut(response);
        }
    }

    /** Where the server has stopped already there is nothing left to cut, and nothing that could do it. */
    private static void cut(HttpServerResponse response) {
        try {
            response.reset();
        } catch (RejectedExecutionException e) {
            LOG.debugf("a subscription ended with the server: %s", e.getMessage());
        }
    }

    private static void requireKnown(String streams) {
        for (String stream : streams.split(",", -1)) {
            if (!stream.equals(STREAM)) {
                throw Problem.notHeld("there is no stream '" + stream + "'; there is " + STREAM);
            }
        }
    }

    private static Start start(HttpServerRequest request) {
        String id = Optional.ofNullable(request.getHeader("Last-Event-ID"))
                .or(() -> Optional.ofNullable(request.getParam("last_event_id")))
                .orElse("");
        if (!id.isBlank()) {
            return new Start.At(EventId.parse(id, Tail.TOPIC));
        }
        Optional<Instant> since = Parameters.instant("since", request.getParam("since"));
        return since.isPresent() ? new Start.Since(since.get()) : new Start.Live();
    }

    private static Set<String> wikis(@Nullable String wiki) {
        if (wiki == null || wiki.isBlank()) {
            return Set.of();
        }
        return Arrays.stream(wiki.split(","))
                .map(text -> Parameters.wikiId(text.strip()).value())
                .collect(Collectors.toSet());
    }

    /** Who is to acknowledge redactions; nobody where nothing is said. */
    private static Optional<String> name(@Nullable String subscriber) {
        if (subscriber != null && !Subscribers.isName(subscriber)) {
            throw Problem.badParameter(
                    "subscriber", "letters, digits, dots, hyphens and underscores are wanted, at most 100");
        }
        return Optional.ofNullable(subscriber);
    }

    private static void refuse(HttpServerResponse response, Problem problem) {
        try {
            response.setStatusCode(problem.status())
                    .putHeader("Content-Type", "application/problem+json")
                    .end(EventCodec.mapper().writeValueAsString(problem.body()))
                    .onFailure(failure -> LOG.debug("a refusal could not be sent", failure));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written as JSON", e);
        }
    }
}
