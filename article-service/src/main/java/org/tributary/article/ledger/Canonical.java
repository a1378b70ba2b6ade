package org.tributary.article.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Values written so that no two lists of values look alike: each as the number of its bytes in UTF-8, a colon, the value
 * and a line feed; one that is absent as {@code -} and a line feed.
 */
final class Canonical {
    private static final char NUL = 0;
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder form = new StringBuilder();

    Canonical(String name) {
        add(name);
    }

    Canonical add(@Nullable Object value) {
        if (value == null) {
            form.append("-\n");
            return this;
        }
        String text = text(value);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        form.append(bytes).append(':').append(text).append('\n');
        return this;
    }

    /** How many there are, then each; absent where there is no list. */
    Canonical addAll(@Nullable Collection<String> values) {
        add(values == null ? null : values.size());
        if (values != null) {
            values.forEach(this::add);
        }
        return this;
    }

    /** As it can be read back from PostgreSQL: whole microseconds, and no NUL. */
    private static String text(Object value) {
        return value instanceof Instant instant
                ? instant.truncatedTo(ChronoUnit.MICROS).toString()
                : value.toString().replace(NUL, REPLACEMENT);
    }

    /** In hexadecimal. */
    String sha256() {
        return sha256(form.toString());
    }

    static String sha256(String form) {
        try {
            byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
