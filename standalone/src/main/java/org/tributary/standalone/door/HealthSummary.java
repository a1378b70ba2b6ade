package org.tributary.standalone.door;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The health of the river: that of its three services, in one answer of the same form as theirs. */
final class HealthSummary {
    private static final String ROOT = "/q/health";
    private static final String UP = "UP";
    private static final long WAIT_MILLISECONDS_MAX = 5_000;

    private final HttpClient client;
    private final Map<Backend, Integer> ports;

    HealthSummary(HttpClient client, Map<Backend, Integer> ports) {
        this.client = client;
        this.ports = ports;
    }

    static boolean owns(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    void answer(HttpServerRequest request, String path) {
        List<Future<JsonArray>> asked = Arrays.stream(Backend.values())
                .map(backend -> checks(backend, path))
                .toList();
        Future.all(asked).onComplete(done -> {
            JsonArray all = new JsonArray();
            asked.forEach(checks -> all.addAll(checks.result()));
            boolean isUp = all.stream().allMatch(check -> UP.equals(((JsonObject) check).getString("status")));
            request.response()
                    .setStatusCode(isUp ? 200 : NotUpYet.STATUS)
                    .putHeader("Content-Type", "application/json; charset=UTF-8")
                    .end(new JsonObject()
                            .put("status", isUp ? UP : "DOWN")
                            .put("checks", all)
                            .encodePrettily());
        });
    }

    /** Never fails: a service that does not answer is a check that is down. */
    private Future<JsonArray> checks(Backend backend, String path) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost("127.0.0.1")
                .setPort(ports.get(backend))
                .setURI(path)
                .setTimeout(WAIT_MILLISECONDS_MAX);
        return client.request(options)
                .compose(request -> request.send())
                .compose(HttpClientResponse::body)
                .map(body -> named(backend, new JsonObject(body)))
                .recover(failure -> Future.succeededFuture(new JsonArray().add(check(backend.label(), "DOWN"))));
    }

    private static JsonArray named(Backend backend, JsonObject health) {
        JsonArray named = new JsonArray().add(check(backend.label(), health.getString("status", "DOWN")));
        health.getJsonArray("checks", new JsonArray())
                .forEach(check -> named.add(((JsonObject) check)
                        .copy()
                        .put("name", backend.label() + ": " + ((JsonObject) check).getString("name"))));
        return named;
    }

    private static JsonObject check(String name, String status) {
        return new JsonObject().put("name", name).put("status", status);
    }
}
