package org.tributary.article.stream;

import java.time.Instant;

/** Where a subscriber wants to begin. */
sealed interface Start {

    /** With what happens from now on. */
    record Live() implements Start {}

    /** Where it was before. */
    record At(EventId id) implements Start {}

    /** With what was published at or after an instant. */
    record Since(Instant instant) implements Start {}
}
