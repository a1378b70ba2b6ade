package org.tributary.ingest.mediawiki.wire;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A wiki did not answer as hoped; the message is one sentence for people that says what is wrong. */
public final class WikiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient @Nullable Duration retryAfter;

    public WikiProblem(Kind kind, String message) {
        this(kind, message, null, null);
    }

    public WikiProblem(Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** How long the wiki asked us to stay away. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The sentence for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** What is wrong, and whether trying again at once can help. */
    public enum Kind {
        BAD_ADDRESS(false),
        HOST_UNKNOWN(false),
        REFUSED(false),
        TLS(false),
        TIMEOUT(true),
        CUT(true),
        TOO_LARGE(false),
        REDIRECTED(false),
        NOT_FOUND(false),
        FORBIDDEN(false),
        BUSY(true),
        SERVER_ERROR(true),
        TRUNCATED(true),
        NOT_JSON(false),
        NOT_MEDIAWIKI(false),
        NOT_A_STREAM(false),
        API_DISABLED(false),
        PRIVATE(false),
        API_ERROR(false);

        private final boolean isPassing;

        Kind(boolean isPassing) {
            this.isPassing = isPassing;
        }

        boolean isPassing() {
            return isPassing;
        }
    }
}
