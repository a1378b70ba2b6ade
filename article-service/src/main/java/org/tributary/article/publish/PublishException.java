package org.tributary.article.publish;

import org.jspecify.annotations.Nullable;

/** Kafka refused a record for good, or this service is stopping. */
public final class PublishException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PublishException(String topic, @Nullable Throwable cause) {
        super("a record for " + topic + " was not published", cause);
    }
}
