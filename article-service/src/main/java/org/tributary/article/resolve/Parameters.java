package org.tributary.article.resolve;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.frame.Problem;

/** Reads parameters of an address; what cannot be used is answered with 400 and the parameter's name. */
public final class Parameters {
    private static final Instant FIRST = Instant.parse("0000-12-31T23:59:59Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Parameters() {}

    public static WikiId wikiId(String text) {
        try {
            return new WikiId(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("wiki_id", String.valueOf(e.getMessage()));
        }
    }

    public static PageId pageId(String text) {
        return number("page_id", text, PageId::new);
    }

    public static RevisionId revisionId(String parameter, String text) {
        return number(parameter, text, RevisionId::new);
    }

    /** A number that was given out as a cursor. */
    public static long place(String parameter, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Problem.badParameter(parameter, "this is not a cursor that was given out");
        }
    }

    public static Optional<Instant> instant(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            Instant instant = Instant.parse(text.strip());
            if (instant.isAfter(FIRST) && instant.isBefore(LAST)) {
                return Optional.of(instant);
            }
            throw Problem.badParameter(parameter, "an instant of the years 1 to 9999 is wanted");
        } catch (DateTimeParseException e) {
            throw Problem.badParameter(parameter, "an instant such as 2026-01-31T12:00:00Z is wanted");
        }
    }

    public static int limit(@Nullable String text, int fallback, int max) {
        if (text == null || text.isBlank()) {
            return fallback;
        }
        long limit = number("limit", text, number -> number);
        if (limit < 1 || limit > max) {
            throw Problem.badParameter("limit", "a number from 1 to " + max + " is wanted");
        }
        return (int) limit;
    }

    public static Optional<Boolean> flag(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return switch (text) {
            case "true", "1", "yes" -> Optional.of(true);
            case "false", "0", "no" -> Optional.of(false);
            default -> throw Problem.badParameter(parameter, "true or false is wanted");
        };
    }

    private static <T> T number(String parameter, String text, LongFunction<T> identity) {
        try {
            return identity.apply(Long.parseLong(text.strip()));
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(parameter, "a number of 1 or more is wanted");
        }
    }
}
