package org.tributary.article.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Names a place in a list, opaque to whoever passes it back. */
public final class Cursor {
    private static final String SEPARATOR = "\n";

    private Cursor() {}

    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
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
