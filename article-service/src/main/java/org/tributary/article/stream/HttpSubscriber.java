package org.tributary.article.stream;

import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A subscriber at the other end of an HTTP connection, which is closed when it takes too long to accept an event. */
final class HttpSubscriber implements Subscriber {
    private final HttpServerResponse response;
    private final Duration writeTimeout;

    HttpSubscriber(HttpServerResponse response, Duration writeTimeout) {
        this.response = response;
        this.writeTimeout = writeTimeout;
    }

    @Override
    public void send(String text) throws IOException, InterruptedException {
        if (response.closed() || response.ended()) {
            throw new IOException("the subscriber went away");
        }
        try {
            response.write(text)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(writeTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the subscriber went away", e);
        } catch (TimeoutException e) {
            throw new IOException("the subscriber is too slow", e);
        }
    }
}
