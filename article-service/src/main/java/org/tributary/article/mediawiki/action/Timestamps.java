package org.tributary.article.mediawiki.action;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Instants in the forms that MediaWiki takes: as digits, as seconds since 1970, or as ISO 8601 writes them. */
final class Timestamps {
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final Pattern ALL_DIGITS = Pattern.compile("\\d{14}");
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,12}");
    private static final Pattern WITHOUT_ZONE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?");

    private static final Instant FIRST = Instant.parse("0000-12-31T23:59:59Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Timestamps() {}

    static Optional<Instant> read(String text) {
        try {
            return Optional.of(parsed(text.strip())).filter(LAST::isAfter).filter(FIRST::isBefore);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant parsed(String text) {
        if (ALL_DIGITS.matcher(text).matches()) {
            return LocalDateTime.parse(text, DIGITS).toInstant(ZoneOffset.UTC);
        }
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (WITHOUT_ZONE.matcher(text).matches()) {
            return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        }
        return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    }

    /** An instant as it stands in a continuation. */
    static String digits(Instant instant) {
        return DIGITS.format(instant.atOffset(ZoneOffset.UTC));
    }
}
