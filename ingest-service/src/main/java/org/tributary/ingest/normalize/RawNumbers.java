package org.tributary.ingest.normalize;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.Sha1;

/** Numbers and hashes as dumps write them: absent, empty, or not what they should be. */
final class RawNumbers {
    private static final Pattern NATURAL = Pattern.compile("\\d{1,18}");
    private static final Pattern HASH = Pattern.compile("[0-9a-z]{31}");
    private static final int SHOWN_MAX = 40;

    private RawNumbers() {}

    /** A number of 1 or more. */
    static Optional<Long> positive(@Nullable String raw) {
        return natural(raw).filter(number -> number > 0);
    }

    /** A number of 0 or more. */
    static Optional<Long> natural(@Nullable String raw) {
        return raw != null && NATURAL.matcher(raw).matches() ? Optional.of(Long.valueOf(raw)) : Optional.empty();
    }

    static @Nullable Sha1 sha1(@Nullable String raw) {
        return raw != null && HASH.matcher(raw).matches() ? new Sha1(raw) : null;
    }

    /** What was found, for a message. */
    static String shown(@Nullable String raw) {
        if (raw == null) {
            return "is missing";
        }
        return "is '" + (raw.length() > SHOWN_MAX ? raw.substring(0, SHOWN_MAX) + "…" : raw) + "'";
    }
}
