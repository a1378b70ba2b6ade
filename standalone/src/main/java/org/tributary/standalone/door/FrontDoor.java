package org.tributary.standalone.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.tributary.standalone.terminal.Refusal;

/** A streaming reverse proxy on loopback that gives each request to the service that owns its route. */
public final class FrontDoor implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECT_MILLISECONDS_MAX = 2_000;
    private static final int CONNECTIONS_MAX = 512;
    /** As long as the services' own, which refuse what is too long in words. */
    private static final int LINE_CHARACTERS_MAX = 65_536;

    private static final int KEEP_ALIVE_SECONDS = 15;
    private static final long STOP_SECONDS_MAX = 5;

    private final Vertx vertx;
    private final HttpClient client;
    private final Map<Backend, Integer> ports;

    private FrontDoor(Vertx vertx, Map<Backend, Integer> ports) {
        this.vertx = vertx;
        this.ports = Map.copyOf(ports);
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLISECONDS_MAX)
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setMaxInitialLineLength(LINE_CHARACTERS_MAX),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_MAX));
    }

    /**
     * Opens the door.
     *
     * @param port it listens on
     * @param ports of the services behind it
     */
    public static FrontDoor open(int port, Map<Backend, Integer> ports) {
        Vertx vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(2));
        FrontDoor door = new FrontDoor(vertx, ports);
        HttpProxy proxy =
                HttpProxy.reverseProxy(door.client).origin(door::connect).addInterceptor(new Forwarding());
        HealthSummary health = new HealthSummary(door.client, ports);
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(LOOPBACK)
                        .setPort(port)
                        .setMaxInitialLineLength(LINE_CHARACTERS_MAX))
                .invalidRequestHandler(Unreadable::answer)
                .requestHandler(request -> {
                    if (HealthSummary.owns(path(request))) {
                        health.answer(request, path(request));
                    } else {
                        proxy.handle(request);
                    }
                });
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
            return door;
        } catch (CompletionException e) {
            door.close();
            throw new Refusal("Port " + port + " is taken by another program: choose another one with --port.", e);
        }
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(STOP_SECONDS_MAX, TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
    }

    private Future<HttpClientRequest> connect(ProxyContext context) {
        HttpServerRequest incoming = context.request().proxiedRequest();
        RequestOptions options = new RequestOptions().setHost(LOOPBACK).setPort(ports.get(backend(context)));
        return client.request(options).onSuccess(request -> passDisconnectOn(incoming, request));
    }

    /** A client that goes away while a stream is silent must not leave the service streaming to nobody. */
    private static void passDisconnectOn(HttpServerRequest incoming, HttpClientRequest request) {
        // A stream that was cut on purpose is no error to be told about.
        request.exceptionHandler(cut -> {});
        incoming.response().closeHandler(closed -> request.reset());
    }

    private static Backend backend(ProxyContext context) {
        HttpServerRequest incoming = context.request().proxiedRequest();
        return Backend.of(incoming.method().name(), path(incoming));
    }

    private static String path(HttpServerRequest request) {
        String path = request.path();
        return path == null ? "/" : path;
    }

    /** Says who asked and under which name, and answers in the place of a service that is not up. */
    private static final class Forwarding implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest request = context.request();
            HttpServerRequest incoming = request.proxiedRequest();
            request.setURI(WrittenUri.encoded(incoming.uri()));
            request.putHeader("X-Forwarded-For", incoming.remoteAddress().hostAddress());
            request.putHeader("X-Forwarded-Proto", "http");
            if (incoming.authority() != null) {
                request.putHeader("X-Forwarded-Host", incoming.authority().toString());
                request.putHeader(
                        "X-Forwarded-Port",
                        Integer.toString(incoming.localAddress().port()));
            }
            return context.sendRequest().recover(failure -> Future.succeededFuture(notUp(context)));
        }

        private ProxyResponse notUp(ProxyContext context) {
            String accept = context.request().proxiedRequest().getHeader("Accept");
            NotUpYet answer = new NotUpYet(backend(context), accept == null ? "" : accept);
            return context.request()
                    .release()
                    .response()
                    .setStatusCode(NotUpYet.STATUS)
                    .putHeader("Content-Type", answer.contentType())
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Retry-After", NotUpYet.RETRY_SECONDS)
                    .setBody(Body.body(answer.body()));
        }
    }
}
