package org.tributary.article.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers, dates and sizes as people read them. */
final class Shown {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arc", "arz", "azb", "ckb", "dv", "fa", "glk", "he", "khw", "ks", "mzn", "nqo", "pnb", "ps", "sd",
            "skr", "ug", "ur", "yi");

    private Shown() {}

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    static String date(Instant instant) {
        return DATE.format(instant) + " UTC";
    }

    /** Bytes gained or lost, with a true minus sign. */
    static String difference(long bytes) {
        return bytes > 0 ? "+" + number(bytes) : bytes < 0 ? "−" + number(-bytes) : "±0";
    }

    static String ago(Instant then, Instant now) {
        return seconds(Math.max(0, Duration.between(then, now).toSeconds())) + " ago";
    }

    static String seconds(long seconds) {
        if (seconds < 120) {
            return count(seconds, "second");
        }
        if (seconds < 7_200) {
            return count(seconds / 60, "minute");
        }
        return seconds < 172_800 ? count(seconds / 3_600, "hour") : count(seconds / 86_400, "day");
    }

    static String count(long count, String thing) {
        return number(count) + " " + thing + (count == 1 ? "" : "s");
    }

    static String direction(String language) {
        int hyphen = language.indexOf('-');
        return RIGHT_TO_LEFT.contains(hyphen < 0 ? language : language.substring(0, hyphen)) ? "rtl" : "ltr";
    }

    /** An address that a browser may be sent to, or nothing. */
    static String address(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : "";
    }
}
