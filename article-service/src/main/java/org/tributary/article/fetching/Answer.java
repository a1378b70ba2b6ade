package org.tributary.article.fetching;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.frame.Problem;

/**
 * What a site answers.
 *
 * @param location where the page is now; null where the answer is the page
 * @param type of the content, with its parameters
 * @param body empty where the page is elsewhere
 */
record Answer(@Nullable String location, String type, Buffer body) {
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;

    /** Reads an answer, as far as it is one that can be looked at. */
    static Future<Answer> of(HttpClientResponse response, int bytesMax) {
        String type = Optional.ofNullable(response.getHeader(HttpHeaders.CONTENT_TYPE))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (MOVED.contains(response.statusCode())) {
            response.request().reset();
            return Future.succeededFuture(new Answer(
                    Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION))
                            .orElse(""),
                    type,
                    Buffer.buffer()));
        }
        if (response.statusCode() != OK) {
            return refused(response, "the site answers with status " + response.statusCode());
        }
        Answer begun = new Answer(null, type, Buffer.buffer());
        if (!begun.isHtml() && !begun.isText()) {
            return refused(response, "only HTML and plain text are looked at, and the site sends something else");
        }
        return body(response, bytesMax).map(body -> new Answer(null, type, body));
    }

    private static Future<Answer> refused(HttpClientResponse response, String why) {
        response.request().reset();
        return Future.failedFuture(Problem.unusable(why));
    }

    private static Future<Buffer> body(HttpClientResponse response, int bytesMax) {
        Promise<Buffer> read = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(some -> {
            if (body.length() + (long) some.length() > bytesMax) {
                read.tryFail(Problem.unusable("the page is larger than " + bytesMax + " bytes"));
                response.request().reset();
            } else {
                body.appendBuffer(some);
            }
        });
        response.exceptionHandler(read::tryFail);
        response.endHandler(end -> read.tryComplete(body));
        return read.future();
    }

    boolean isMoved() {
        return location != null;
    }

    boolean isHtml() {
        return HTML.contains(mediaType());
    }

    private boolean isText() {
        return mediaType().equals("text/plain");
    }

    private String mediaType() {
        return type.split(";", 2)[0].strip();
    }
}
