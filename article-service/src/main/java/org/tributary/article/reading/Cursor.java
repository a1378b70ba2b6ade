package org.tributary.article.reading;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Names a place in a list, opaque to whoever passes it back. */
public final class Cursor {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String SEPARATOR = "\n";

    private Cursor() {}

    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * An instant that is part of a cursor.
     *
     * @throws IllegalArgumentException if it is none, or none that a wiki could name
     */
    static Instant instant(String part) {
        try {
            Instant instant = Instant.parse(part);
            if (instant.isAfter(FIRST) && instant.isBefore(LAST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("this cursor was not given out here", e);
        }
        throw new IllegalArgumentException("this cursor was not given out here");
    }

    /**
     * The parts again; empty for no cursor.
     *
     * @throws IllegalArgumentException if this was never given out
     */
    public static Optional<List<String>> parts(Optional<String> cursor, int count) {
        return cursor.map(text -> {
            List<String> parts = List.of(
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, count));
            if (parts.size() != count) {
                throw new IllegalArgumentException("this cursor was not given out here");
            }
            return parts;
        });
    }
}
