package org.tributary.frame;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Tells browsers that a page of another site may send the headers that programs for wikis send, where any page may read:
 * the dialects of MediaWiki and WikiWho, and the streams. Nothing else is opened to other sites by this.
 */
@Singleton
final class Preflight {
    private static final Pattern OPEN =
            Pattern.compile("/wikis/[^/]+/(api\\.php|rest\\.php/.*|api/.*|whocolor/.*)|/v2/stream/.*");

    private static final int NO_CONTENT = 204;

    void first(@Observes Router router) {
        router.route().method(HttpMethod.OPTIONS).order(Integer.MIN_VALUE + 1).handler(Preflight::answer);
    }

    private static void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.getHeader("Access-Control-Request-Method") == null
                || !OPEN.matcher(String.valueOf(request.path())).matches()) {
            context.next();
            return;
        }
        request.response()
                .setStatusCode(NO_CONTENT)
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Allow-Methods", "GET, HEAD, POST")
                .putHeader(
                        "Access-Control-Allow-Headers",
                        "Accept, Accept-Language, Api-User-Agent, Content-Language, Content-Type, If-None-Match,"
                                + " Last-Event-ID, Promise-Non-Write-API-Action")
                .putHeader("Access-Control-Max-Age", "86400")
                .end();
    }
}
