package org.tributary.ingest.mediawiki.wire;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What came back over HTTP, body unpacked. */
public final class Answer {
    private final URI address;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    public Answer(URI address, int status, HttpHeaders headers, byte[] body) {
        this.address = address;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Where it came from in the end, after redirects. */
    public URI address() {
        return address;
    }

    public int status() {
        return status;
    }

    public HttpHeaders headers() {
        return headers;
    }

    /** The bytes themselves, not a copy: they can be many. */
    public byte[] body() {
        return body;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean looksLikeHtml() {
        String start = new String(body, 0, Math.min(body.length, 512), StandardCharsets.UTF_8).stripLeading();
        return start.startsWith("<");
    }

    /** How long the server asks us to stay away; null when it does not say. */
    @Nullable
    public Duration retryAfter(Clock clock) {
        String said = headers.firstValue("Retry-After").orElse("").strip();
        if (said.isEmpty()) {
            return null;
        }
        if (said.chars().allMatch(Character::isDigit) && said.length() <= 9) {
            return Duration.ofSeconds(Long.parseLong(said));
        }
        try {
            Instant until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
