package org.tributary.article.mediawiki;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * MediaWiki, and WikiWho, never look at which types a program accepts, so programs say what they like. Here too, what is
 * asked for in their dialects decides the type alone.
 */
@Singleton
final class AnyType {
    private static final Pattern DIALECTS =
            Pattern.compile("/wikis/[^/]+/(api\\.php|rest\\.php/.*|api/.*|whocolor/.*)");
    /** Behind what refuses a request before anything is read of it. */
    private static final int EARLY = Integer.MIN_VALUE + 10;

    void first(@Observes Router router) {
        router.route().order(EARLY).handler(AnyType::letPass);
    }

    private static void letPass(RoutingContext context) {
        if (DIALECTS.matcher(String.valueOf(context.request().path())).matches()) {
            context.request().headers().set(HttpHeaders.ACCEPT, "*/*");
        }
        context.next();
    }
}
