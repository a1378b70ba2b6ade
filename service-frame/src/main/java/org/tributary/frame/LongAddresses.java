package org.tributary.frame;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses addresses that are too long before anything reads them, and says so. The server itself refuses without a word
 * what is several times as long.
 */
@Singleton
final class LongAddresses {
    private static final int STATUS = 414;

    private final int charactersMax;

    LongAddresses(FrameConfig config) {
        this.charactersMax = config.addressCharactersMax();
    }

    void first(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuse);
    }

    private void refuse(RoutingContext request) {
        if (request.request().uri().length() <= charactersMax) {
            request.next();
            return;
        }
        NothingHere.answer(
                request,
                STATUS,
                "the address is longer than " + charactersMax
                        + " characters; api.php takes the same parameters in the body of a POST");
    }
}
