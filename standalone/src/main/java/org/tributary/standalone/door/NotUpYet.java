package org.tributary.standalone.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** What is answered while a service is not up: a problem for programs, a page that reloads itself for people. */
final class NotUpYet {
    static final int STATUS = 503;
    static final String RETRY_SECONDS = "2";

    private final Backend backend;
    private final boolean isForPeople;

    NotUpYet(Backend backend, String accept) {
        this.backend = backend;
        this.isForPeople = accept.contains("text/html");
    }

    String contentType() {
        return isForPeople ? "text/html; charset=utf-8" : "application/problem+json";
    }

    Buffer body() {
        return Buffer.buffer(isForPeople ? page() : problem());
    }

    private String problem() {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", "Unavailable for now")
                .put("status", STATUS)
                .put("detail", sentence())
                .encode();
    }

    private String page() {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Tributary is not ready yet</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="refresh" content="%s">
                <style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 15vh auto; padding: 0 1rem }</style>
                </head><body><h1>One moment</h1><p>%s This page tries again by itself.</p></body></html>
                """.formatted(RETRY_SECONDS, sentence());
    }

    private String sentence() {
        return "The " + backend.label() + " service is not up; it starts or restarts by itself within seconds.";
    }
}
