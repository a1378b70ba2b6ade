package org.tributary.standalone.door;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** Answers what is no request that could be passed on, in the words of every other problem. */
final class Unreadable {
    private Unreadable() {}

    static void answer(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        switch (cause) {
            case TooLongHttpLineException _ -> answer(request, 414, "URI Too Long", "the address is too long");
            case TooLongHttpHeaderException _ ->
                answer(request, 431, "Request Header Fields Too Large", "the headers of the request are too long");
            case null, default -> answer(request, 400, "Bad Request", "this is no request that HTTP knows");
        }
    }

    private static void answer(HttpServerRequest request, int status, String title, String detail) {
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end(problem.encode())
                .onComplete(sent -> request.connection().close());
    }
}
